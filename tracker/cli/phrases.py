"""Small pieces of a line that each language writes with signs of its own."""

from tracker.i18n import Translator


def bracketed(tr: Translator, text: str) -> str:
    """Words in brackets behind others."""
    return f"（{text}）" if tr.lang == "ja" else f" ({text})"


def labelled(tr: Translator, label: str, text: str) -> str:
    """Words under a label."""
    return f"{label}：{text}" if tr.lang == "ja" else f"{label}: {text}"


def signed(tr: Translator, sign: str, text: str) -> str:
    """Words behind a sign that says what they are."""
    return f"【{sign}】{text}" if tr.lang == "ja" else f"[{sign}] {text}".rstrip()


def body_of(tr: Translator, name: str, number: int | None) -> str:
    """A body and which of its rounds."""
    if number is None:
        return name
    return name + bracketed(tr, f"第{number}回" if tr.lang == "ja" else str(number))


def quoted(tr: Translator, words: str) -> str:
    """Words as they were said."""
    return f"「{words}」" if tr.lang == "ja" else f"“{words}”"
