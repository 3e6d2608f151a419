"""Widgets that know no noun of the secretary's."""
