"""One file per dialog; each hands back what was entered, or None."""
