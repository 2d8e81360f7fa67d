"""Days as people say them: 来週金曜, 3月末, 来年度末, next Friday; else as the register writes them.

Words that name no single day but a stretch (来年度, 来月) are never narrowed silently: ``stretch_of``
gives its first and last day, and ``understand`` refuses them, naming both.  A word that says which
part is meant (9月中, 来月上旬, 来年内, 来週中) means that part's last day; of a week, its Friday.
``whole_day`` gives the day only of words that name one whenever they are said.
"""

from tracker.domain.dues.reading import stretch_of, understand, whole_day
from tracker.domain.dues.stretch import Stretch, Understood

__all__ = ["Stretch", "Understood", "stretch_of", "understand", "whole_day"]
