"""Fields that understand the record's own words; for the pages of several nouns."""
