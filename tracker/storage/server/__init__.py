"""A register on a PostgreSQL server; only this package knows psycopg and PostgreSQL's programs."""
