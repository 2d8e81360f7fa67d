"""The reading use cases, one file each; each takes the reader first."""
