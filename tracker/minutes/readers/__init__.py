"""From the bytes of a file to its lines, one file per kind of file."""
