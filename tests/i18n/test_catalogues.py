"""Every sentence that the program says is there in Japanese."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.i18n.literals import ROOT, literals

CATALOGUES = sorted((ROOT / "tracker/i18n/locale/ja/LC_MESSAGES").glob("*.po"))
PLACEHOLDER = re.compile(r"\{(\w+)")


def entries(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        catalogue = read_po(file, locale="ja")
    found: dict[str, str] = {}
    for message in catalogue:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        found.update(dict.fromkeys(map(str, ids), str(strings[0] or "")))
    return found


def test_every_sentence_has_its_japanese() -> None:
    known = {text for path in CATALOGUES for text, ja in entries(path).items() if ja}
    assert sorted(literals() - known) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_japanese_sentences_keep_their_placeholders(path: Path) -> None:
    wrong = [
        text
        for text, ja in entries(path).items()
        if not set(PLACEHOLDER.findall(ja)) <= set(PLACEHOLDER.findall(text)) | {"count"}
    ]
    assert wrong == []


def test_no_sentence_is_translated_in_two_ways() -> None:
    seen: dict[str, str] = {}
    for path in CATALOGUES:
        for text, ja in entries(path).items():
            assert seen.setdefault(text, ja) == ja, text
