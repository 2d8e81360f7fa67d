"""Lines that are no speech: stage directions, rules, markup, the end of the sitting."""

import re
import unicodedata

STAGE = re.compile(
    r"^[〔（(\[［【＜](?![^〕）)\]］】＞]*(?:$|[。]))[^〕）)\]］】＞]{1,60}[〕）)\]］】＞]$"
)
RULE = re.compile(r"^(?:[-*]\s+)?[―─—━\-=＝*＊_・…~～.?？]{1,}$")
CLOCK = re.compile(
    r"^[（(]?(?:(?:午前|午後)?\s*\d{1,2}[時:]\s*(?:\d{1,2}分?|半)?\s*(?:から)?(?:開会|開議|休憩|再開|散会|閉会|延会|終了)(?:[・、]?(?:開会|開議|休憩|再開|散会|閉会|終了))*"
    r"|(?:開会|開議|休憩|再開|散会|閉会|延会)\s*(?:[（(].{1,20}[）)]|\d{1,2}\s*分(?:間)?|(?:午前|午後)\s*\d{1,2}時.{0,4}))[）)]?$"
)
MARKUP = re.compile(
    r"^(?:(?:[-*+]\s+)?\[[^\]]*\]\([^)]*\)|(?:presenters?|slides?|recording)\s*:.*|\{:.*\}|<!--.*-->|```.*|~~~.*"
    r"|\* TOC|\[\[?TOC\]?\])$",
    re.IGNORECASE,
)
END_MARK = re.compile(
    r"^(?:[（(]?(?:以\s*上|終\s*了|了)[）)]?[。.]?|閉\s*会|finit?|\[?end of (?:meeting|minutes)\]?|(?:the )?meeting (?:was )?adjourned.{0,30})$",
    re.IGNORECASE,
)
CLOSED = re.compile(r"散会|閉会|延会|終了")
SIGNED = re.compile(r"(?:ここに署名|署名する。|議事録署名人|会議録署名)")
INLINE = re.compile(r"\s*[〔［\[](?P<words>[^〕］\]]{1,40})[〕］\]]\s*")
LONGEST_PLAIN = 30
LONGEST = 80


def is_stage(text: str) -> bool:
    """Whether a whole line is a direction, a rule, a time of the sitting or bare markup."""
    if len(text) > LONGEST:
        return bool(MARKUP.match(text))
    return bool(
        (STAGE.match(text) and not re.match(r"^【", text))
        or RULE.match(text)
        or MARKUP.match(text)
        or CLOCK.match(unicodedata.normalize("NFKC", text))
    )


def is_end(text: str) -> bool:
    """Whether a line marks the end of the minutes (where no speaker's mark follows)."""
    if len(text) > LONGEST_PLAIN * 2:
        return False
    plain = unicodedata.normalize("NFKC", text)
    return bool(END_MARK.match(text) or (CLOSED.search(plain) and CLOCK.match(plain)))


def is_signature(text: str) -> bool:
    """Whether a line begins the part where the minutes are signed."""
    return (
        len(text) <= LONGEST_PLAIN * 2
        and bool(SIGNED.search(text))
        and text.endswith(("署名する。", "署名人", "員"))
    )
