"""○青木座長, ◯議長（青木君）, ◆（井上委員）, ○１２番（上田議員）: a round mark, then who.

Sites that search minutes number the speeches: 12: ◯青木委員.  Beside names behind round marks the
office, or whoever isn't named, may stand in brackets alone: （事務局）….
"""

import re

from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.roles import ALONE, ROLE

CIRCLE = Dialect(
    "circle",
    re.compile(
        r"(?:[0-9０-９]{1,5}\s?[:：]?\s{0,4})?[○◯〇◆◎●]\s*"
        r"(?P<speaker>[（(][^）)]{1,30}[）)]"
        r"|(?:(?:委員|議員|出席者|構成員)?一同|全員|全委員|全議員)(?=[\s　：:])"
        rf"|[^（(。、「]{{0,20}}?{ROLE}(?:[（(][^）)]{{1,20}}[）)]|(?=[\s　：:]|$))"
        r"|[^\s　（(。、「]{1,20}[（(][^）)]{1,20}(?:君|さん|氏)[）)]"
        # Two of one surname are told apart by a sign of the given name: 青木（み）委員.
        rf"|[^\s　（(。、「]{{1,10}}[（(][^\s）)]{{1,4}}[）)](?:{ROLE}|君|さん|氏)(?=[\s　：:]|$)"
        rf"|[^\s　（(。、「]{{0,20}}{ROLE}(?:[（(][^）)]{{1,20}}[）)])?(?=　|：|:|$)"
        r"|[^\s　（(。、「]{1,12}(?=　　|：))"
        r"[\s　：:]*"
    ),
    (
        ("○議長（赤木一郎君）　これより開会します。", "議長（赤木一郎君）"),
        ("◯１２番（緑川みどり）", "１２番（緑川みどり）"),
        ("◆（白井委員）　伺います。", "白井委員"),
        ("○（黒田太郎議長）　出席議員は定足数です。", "黒田太郎議長"),
        ("○国務大臣（黒田四郎君）　お答えいたします。", "国務大臣（黒田四郎君）"),
        ("◎青山総務課長　お答えします。", "青山総務課長"),
        ("○赤木委員　　それは何ですか。", "赤木委員"),
        ("12: ◯赤木委員　　それは何ですか。", "赤木委員"),
        ("3 ◯４番（白井三郎君）　報告します。", "４番（白井三郎君）"),
        ("○一同　異議なし。", "一同"),
        ("○青木（み）委員　伺います。", "青木（み）委員"),
        ("○緑川構成員代理　伺います。", "緑川構成員代理"),
        ("○議事日程", None),
        ("〇はじめに", None),
    ),
    front=True,
    beside=re.compile(rf"(?:[・→⇒]\s*)?[（(](?P<speaker>{ALONE})[）)][\s　：:]*(?=\S)"),
)
