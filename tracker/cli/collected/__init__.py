"""What came of the sheets that were collected: told to people, or as data."""
