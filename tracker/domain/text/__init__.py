"""Text as terminals show it: safe, measured in cells, wrapped the Japanese way."""
