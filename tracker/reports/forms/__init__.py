"""Sheets that go out to be filled in, and come back: the workbook, and finding its rows again."""
