"""Dalyviai: organisations, people, their names."""
