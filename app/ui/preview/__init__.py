"""Peržiūra: see, print and save the papers."""
