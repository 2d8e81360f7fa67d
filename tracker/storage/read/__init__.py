"""Reading by plain SQL: light to load, and the same text for every engine to come."""
