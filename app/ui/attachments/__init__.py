"""Files of a meeting or a protocol: one panel that the pages of several nouns hold."""
