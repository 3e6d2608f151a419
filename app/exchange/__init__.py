"""The archive's records as JSON, in and out."""
