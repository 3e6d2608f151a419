"""Copies of the archive: made, checked, kept in turn, and brought back."""
