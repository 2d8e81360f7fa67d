"""The whole register as JSON lines, out and in; docs/export.md says what stands in them."""
