"""From minutes to candidates: pure passes in the list that ``pipeline.py`` shows."""
