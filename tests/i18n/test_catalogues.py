"""Every sentence that the program says is there in Japanese."""

import errno
import os
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.i18n.literals import ROOT, constants, literals

CATALOGUES = sorted((ROOT / "tracker/i18n/locale/ja/LC_MESSAGES").glob("*.po"))
PLACEHOLDER = re.compile(r"\{(\w+)")
OF_THE_SYSTEM = {os.strerror(number) for number in errno.errorcode}
OF_SQLITE = {
    "attempt to write a readonly database",
    "database disk image is malformed",
    "database is locked",
    "database or disk is full",
    "disk I/O error",
    "file is not a database",
    "unable to open database file",
    "unable to write",
}


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


def test_every_translation_is_of_something_that_is_said() -> None:
    said = constants() | OF_THE_SYSTEM | OF_SQLITE
    assert [text for path in CATALOGUES for text in entries(path) if text not in said] == []


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
