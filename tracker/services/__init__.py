"""The use cases: commands write, queries read."""
