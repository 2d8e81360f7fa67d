"""The tours of both README files, as a reader types them."""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.e2e.program import ROOT

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
