"""The commands, one module per subject; each is found by its name in tracker/cli/group.py."""
