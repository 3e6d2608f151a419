"""What became of a record, and going back to an earlier text."""
