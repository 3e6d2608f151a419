"""Priemonių planas: follow measures until they are done."""
