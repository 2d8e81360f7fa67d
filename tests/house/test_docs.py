"""What the documents say of the program is so."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import ROOT, Tracker
from tools import keys
from tracker.domain import words
from tracker.services import seed_model
from tracker.tui.actions import ACTIONS
from tracker.tui.keys import shown

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)\)")
FORMATS = ROOT / "docs" / "file-formats.md"
READMES = ("README.md", "README.ja.md")


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_page_of_keys_is_that_of_the_program(lang: str) -> None:
    written = keys.FILES[lang].read_text(encoding="utf-8")
    assert written == keys.page(lang), "write it anew: .venv/bin/python -m tools.keys"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    named = re.findall(
        r"(?<![\w./-])((?:tracker|tests|tools|docs|migrations|seed|bench)/[\w./-]*\w/?)",
        page.read_text(encoding="utf-8"),
    )
    assert [name for name in named if not (ROOT / name).exists()] == []


def _names(value: Any) -> Iterator[str]:
    """Every key of printed data, but for those that are themselves data."""
    if isinstance(value, list):
        for entry in value:
            yield from _names(entry)
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield key
            if key not in {"before", "after", "status", "kind"}:
                yield from _names(entry)


@pytest.fixture
def sample(tmp_path: Path) -> Tracker:
    tracker = Tracker(tmp_path)
    tracker.run("sample")
    return tracker


def test_every_printed_key_is_on_the_page_of_formats(sample: Tracker) -> None:
    page = FORMATS.read_text(encoding="utf-8")
    minutes = next((ROOT / "seed").glob("*.txt"))
    commands: list[tuple[object, ...]] = [
        ("list",), ("search", "ロボット"), ("show", 1), ("show", 2), ("coverage",), ("meeting", "list"),
        ("owner", "list"), ("history", "--limit", 0), (), ("read", minutes), ("derive", minutes),
        ("accept", 5), ("verify",), ("circulate", "-o", "sheets"), ("circulate", "--sent"),
        ("import", minutes, "--as", "new", "--dry-run"), ("import", minutes, "--as", "new"),
    ]  # fmt: skip
    printed = {name for command in commands for name in _names(sample.data(*command))}
    assert len(printed) > 60
    assert sorted(name for name in printed if f"`{name}`" not in page) == []


def test_every_word_and_seed_field_is_on_the_page_of_formats() -> None:
    page = set(re.findall(r"\w+", FORMATS.read_text(encoding="utf-8")))
    lists = (
        words.Kind, words.Status, words.EvidenceRole, words.Disposition, words.Stage, words.Outcome,
        words.Basis, words.Priority, words.Firmness,
    )  # fmt: skip
    assert [str(word) for listed in lists for word in listed if str(word) not in page] == []
    tables = (
        seed_model.SeedMeeting, seed_model.SeedBody, seed_model.SeedOwner, seed_model.SeedItem,
        seed_model.SeedEvidence, seed_model.SeedResolution, seed_model.SeedAssessment,
    )  # fmt: skip
    fields = {name for table in tables for name in table.__dataclass_fields__}
    assert sorted(fields - page - {"bodies", "notes"}) == []


def test_the_hooks_run_the_tools_of_the_environment() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"repo: (.*)", hooks) == ["local"]
    entries = re.findall(r"entry: (\S+)", hooks)
    assert len(entries) > 3
    assert all(entry.startswith(".venv/bin/") for entry in entries)
    assert [entry for entry in entries if not (ROOT / entry).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_the_commands_that_ci_runs(name: str) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert "make run\n" in blocks
    assert "make test\n" in blocks
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    check = re.search(r"^check:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert check is not None
    assert "$(MAKE) test" in check[1]
    assert re.search(r"^exec make check$", (ROOT / ".ci/run").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", READMES)
def test_the_keys_of_the_readme_are_keys_of_the_program(name: str) -> None:
    rows = re.findall(r"^\| (`.*?) \| ", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`(.+?)`", row)}
    assert len(named) > 10
    assert named <= {shown(key) for action in ACTIONS for key in action.keys}


def test_every_target_of_the_makefile_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    explained = re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    assert sorted(explained) == sorted(phony[1].split())
