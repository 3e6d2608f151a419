"""Apžvalga: what needs the secretary and how the year stands."""
