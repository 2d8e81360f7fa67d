"""Sheets for owners (照会): out as workbooks with a covering note, and back."""
