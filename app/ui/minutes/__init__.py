"""Protokolavimas: the minutes workspace."""
