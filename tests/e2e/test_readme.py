"""The tours of both README files, as a reader types them."""

import os
import re
import shlex
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.e2e.program import ROOT
from tracker.cli.running import run

TOUR = re.compile(r"<!-- tour -->\n```sh\n(.*?)```", re.DOTALL)
READMES = {"en": "README.md", "ja": "README.ja.md"}
SAID = {
    "en": ("resolved", "tracker undo", "still to do", "Robots"),
    "ja": ("確認待ち", "tracker undo", "未仕分け", "ロボット"),
}


def tour(lang: str) -> str:
    """The commands of the tour."""
    found = TOUR.search((ROOT / READMES[lang]).read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def walk(lang: str, folder: Path) -> list[str]:
    """What each command of the tour prints, both streams; each must end with 0."""
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(sysconfig.get_path("scripts"))
    env = {**os.environ}
    env.pop("TRACKER_LANG", None)
    lines = tour(lang).splitlines()
    lines.append('echo "${TRACKER_DB:-your own register}"')
    script = "\n".join(f"{line}\necho '<<end>>'" for line in lines)
    done = subprocess.run(
        ["sh", "-e", "-c", script],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout.split("<<end>>\n")[:-1]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_tour_runs_as_it_stands(lang: str, tmp_path: Path) -> None:
    *printed, left_in = walk(lang, tmp_path)
    assert left_in == "your own register\n", (
        "minutes imported next must not land in the tour's register"
    )
    lines = tour(lang).splitlines()
    by_command = dict(zip(lines, printed, strict=True))
    silent = [line for line, said in by_command.items() if not said.strip()]
    assert silent == [lines[0], lines[-1]], "every command between the two settings says something"
    assert (tmp_path / "var" / "tour.sqlite3").exists()
    (paper,) = (tmp_path / "var").glob("*.html")
    assert "ロボット" in paper.read_text(encoding="utf-8")
    everything = "".join(printed)
    assert all(words in everything for words in SAID[lang][:3]), everything


def test_both_tours_take_the_same_way() -> None:
    verbs = {lang: [line.split()[1] for line in tour(lang).splitlines()[1:]] for lang in READMES}
    assert verbs["en"] == verbs["ja"]


CODE = re.compile(r"`(tracker [^`]+)`")
BLOCK_LINE = re.compile(r"^tracker .*$", re.MULTILINE)
# What a reader puts for a word of the text, and behind a command; in the order that they work in.
PUT = {"MINUTES.txt": "minutes.txt", "議事概要.txt": "minutes.txt", "FILE": "copy.sqlite3"}
BEHIND = {
    "tracker init": [],
    "tracker import": [],
    "tracker read": ["minutes.txt"],
    "tracker lint": ["minutes.txt"],
    "tracker derive --explain": ["minutes.txt"],
    "tracker report status": [],
    "tracker report responses": [],
    "tracker report --help": [],
    "tracker circulate": ["-o", "sheets"],
    "tracker collect": ["sheets/inquiry.xlsx"],
    "tracker doctor": ["--mend"],
    "tracker backup": [],
    "tracker restore": [],
    "tracker db upgrade": [],
    "tracker db copy": [],
}
MINUTES = """検討会（第２回）議事概要

１．日時：令和７年４月２日（水）10:00～12:00

【青木構成員】
資料を事前に送っていただきたい。
"""


def shown(lang: str) -> list[str]:
    """The commands that a README shows outside its tour, but for those that need a server."""
    text = TOUR.sub("", (ROOT / READMES[lang]).read_text(encoding="utf-8"))
    found = dict.fromkeys([*CODE.findall(text), *BLOCK_LINE.findall(text)])
    return [command for command in found if "://" not in command]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_command_beside_the_tour_works(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DB", "own.sqlite3")
    monkeypatch.setenv("TRACKER_LANG", lang)
    Path("minutes.txt").write_text(MINUTES, encoding="utf-8")
    left = shown(lang)
    assert len(left) > len(BEHIND) // 2
    for begins, behind in BEHIND.items():
        for command in [c for c in left if c.startswith(begins)]:
            left.remove(command)
            words = [PUT.get(word, word) for word in shlex.split(command)[1:]]
            if begins == "tracker circulate":
                assert run(["accept", "1"]) == run(["owner", "add", "総務課"]) == 0
                assert run(["assign", "1", "総務課"]) == 0
            if begins == "tracker collect":
                (sheet,) = Path("sheets").glob("*.xlsx")
                sheet.rename("sheets/inquiry.xlsx")
            assert run([*words, *behind]) == 0, command
    assert left == [], "show only what this test runs"
