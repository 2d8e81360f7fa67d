"""青木委員：…, 事務局：…, (委員)…, Name: …: who, then a colon or brackets, then the words."""

import re

from tracker.minutes.dialects.model import Dialect

# A short name before a colon; the labels of a document's head are no speakers.
LABELS = (
    r"(?!(?:日時|日付|開催日|場所|会場|出席|欠席|議題|議事|資料|配布|参加者|司会|備考|注|目的|概要|次回|http|https|Date|Time|Place|"
    r"Present|Regrets|Draft|Agenda|Attendees|Chair|Scribe|Minutes|Note|Topic|Location|Links?)\s*[：:])"
)
JAPANESE_COLON = Dialect(
    "name-colon",
    re.compile(
        rf"{LABELS}[・\-]?\s*(?P<speaker>[^\s：:（(【「。、]{{1,15}}?(?:[（(][^）)]{{1,15}}[）)])?)：\s*(?=\S)"
    ),
    fewest=3,
)
BRACED = Dialect(
    "braced-role",
    re.compile(
        r"[（(](?P<speaker>(?:委員|構成員|座長|会長|議長|事務局|担当課?|説明者|オブザーバー)[^）)]{0,10})[）)]\s*(?=\S)"
    ),
)
ENGLISH_COLON = Dialect(
    "english-colon",
    re.compile(
        rf"{LABELS}(?:\*\*)?(?P<speaker>(?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){{0,3}})(?:\*\*)?:(?:\*\*)?\s+(?=\S)"
    ),
    fewest=3,
)
