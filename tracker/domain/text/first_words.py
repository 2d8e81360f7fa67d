"""What a text is called by where nobody has given it a title: its first words."""

from typing import Final

LONGEST: Final = 60


def first_words(text: str, longest: int = LONGEST) -> str:
    """The first sentence; a long one up to its last comma or space within reach, and an ellipsis."""
    sentence = " ".join(text.strip().split("\n", maxsplit=1)[0].split("。", maxsplit=1)[0].split())
    if len(sentence) <= longest:
        return sentence
    head = sentence[:longest]
    cut = max(head.rfind(sign) for sign in "、，, ")
    return (head[:cut] if cut >= longest // 2 else head) + "…"
