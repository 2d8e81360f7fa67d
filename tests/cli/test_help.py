"""Help is complete in both languages."""

import re

import click
import pytest

from tests.cli.conftest import Line
from tracker.cli.group import tracker

ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}|OPTIONS|ARGS|COMMAND|NUMBER|FILE\b")


def every_command() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]

    def walk(words: tuple[str, ...], command: click.Command) -> None:
        found.append(words)
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                walk((*words, name), inner)

    for name in tracker.list_commands(click.Context(tracker)):
        command = tracker.get_command(click.Context(tracker), name)
        assert command is not None
        walk((name,), command)
    return found


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_japanese_help_has_no_english_left(line: Line, words: tuple[str, ...]) -> None:
    said = line(*words, "--help", "--lang", "ja")
    assert said.out.startswith("使い方： tracker")
    first, *rest = said.out.splitlines()
    assert not ENGLISH.search(first.replace(f"tracker {' '.join(words)}", ""))
    assert [text for text in rest if ENGLISH.search(text)] == []
    assert "この説明を表示します。" in said.out


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_english_help_has_no_japanese(line: Line, words: tuple[str, ...]) -> None:
    said = line("--lang", "en", *words, "--help")
    assert said.out.startswith("Usage: tracker")
    assert not re.search(r"[ぁ-んァ-ヶ一-龠]", said.out)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_help_fits_a_terminal(line: Line, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    from tracker.domain.text.width import cells_of

    monkeypatch.setenv("COLUMNS", "80")
    for words in every_command():
        for text in line(*words, "--help", "--lang", lang).out.splitlines():
            assert cells_of(text) <= 80, text


def test_no_help_makes_a_database(line: Line) -> None:
    line("--help")
    line("list", "--help")
    line("--version")
    assert not line.path.exists()
