"""Keeping: tables, the unit of work with its history, migrations, and reading by plain SQL."""
