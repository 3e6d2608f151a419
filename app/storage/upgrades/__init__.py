"""Bringing an older archive to the shape of today: all of it, or nothing."""
