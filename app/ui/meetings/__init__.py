"""Posėdžiai: find any meeting, begin a new one."""
