"""Looking whether a file is what it was left as, and what it says it is."""
