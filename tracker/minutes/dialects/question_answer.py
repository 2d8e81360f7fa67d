"""Q（粕谷）… / A. …: questions and answers, with a name or without."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd

QUESTION_ANSWER = Dialect(
    "question-answer",
    re.compile(
        r"(?:[-*+・●○•]\s+)?(?:(?P<asks>[QＱCＣ問]|質問|意見|コメント)|(?P<answers>[AＡ答]|回答))\s?(?:[0-9０-９]{1,2}(?=\s?[.．:：\u3000）)（(]))?"
        r"(?:\s?[.．:：\u3000]\s*(?:[（(](?P<name>[^）)]{1,20})[）)])?|\s?[（(](?P<speaker>[^）)]{1,20})[）)])[.．:：]?[\s　]*"
    ),
    (
        ("Q（赤木）期限はいつですか。", "赤木"),
        ("- Q. （緑川）別の書式でもよいか。", "緑川"),
        ("  - A. よい。", ""),
        ("C: 参考になった。", ""),
        ("問　期限はいつか。", ""),
        ("Q&Aを公開した。", None),
        ("A社の提案を見た。", None),
    ),
    turn_end=TurnEnd.BULLET,
)
