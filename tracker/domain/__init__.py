"""The words and rules of following up: no storage, no screens, no files."""
