"""make sets everything up by itself, or says in plain words why it can't."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.e2e.program import ROOT

pytestmark = pytest.mark.needs("make")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A checkout's files that set-up needs, in a folder that shells trip over."""
    folder = tmp_path / "トラッカー の 写し"
    folder.mkdir()
    for name in ("Makefile", "requirements.lock", "pyproject.toml", "hatch_build.py"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def make(
    folder: Path, *words: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run make there, knowing nothing of the make that may run these tests."""
    own = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(
        ["make", *words],
        cwd=folder,
        env={**own, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


def fake_python(folder: Path, script: str) -> Path:
    path = folder / "python-fake"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_an_older_python_is_named_with_the_way_out(clone: Path, tmp_path: Path) -> None:
    old = fake_python(tmp_path, 'case "$2" in *print*) echo 3.9.18 ;; *) exit 1 ;; esac')
    done = make(clone, f"PYTHON={old}", "run")
    assert done.returncode != 0
    assert done.stdout == ""
    for words in ("3.11", "3.9.18", str(old), "make PYTHON=", "3.11 以上が必要"):
        assert words in done.stderr
    assert not (clone / ".venv").exists()


def test_a_missing_python_is_named_with_the_way_out(clone: Path) -> None:
    done = make(clone, "PYTHON=python-of-nobody", "test")
    assert done.returncode != 0
    for words in ("3.11", "python-of-nobody", "make PYTHON=", "見つかりません"):
        assert words in done.stderr


def test_a_python_without_venv_says_what_to_install(clone: Path, tmp_path: Path) -> None:
    bare = fake_python(
        tmp_path, f'case "$*" in *venv*) exit 1 ;; *) exec {sys.executable} "$@" ;; esac'
    )
    done = make(clone, f"PYTHON={bare}", "run")
    assert done.returncode != 0
    assert "python3-venv" in done.stderr
    assert not (clone / ".venv").exists()


def test_without_packages_set_up_says_so(clone: Path) -> None:
    nowhere = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(clone / "tools"),
        "PIP_NO_CACHE_DIR": "1",
    }
    done = make(clone, f"PYTHON={sys.executable}", "run", env=nowhere)
    assert done.returncode != 0
    assert done.stdout == ""
    for words in ("Making .venv", "No matching distribution", "could not be had", "もう一度"):
        assert words in done.stderr, done.stderr
    assert not (clone / ".venv" / ".installed").exists(), "so that it starts anew next time"


def test_a_folder_that_was_moved_is_set_up_again(clone: Path) -> None:
    stamp = clone / ".venv" / ".installed"
    stamp.parent.mkdir()
    stamp.write_text(f"{clone}\n", encoding="utf-8")
    assert make(clone, "-q", ".venv/.installed").returncode == 0
    moved = clone.rename(clone.with_name("moved"))
    assert make(moved, "-q", ".venv/.installed").returncode == 1


def test_a_changed_lock_is_followed(clone: Path) -> None:
    stamp = clone / ".venv" / ".installed"
    stamp.parent.mkdir()
    stamp.write_text(f"{clone}\n", encoding="utf-8")
    later = stamp.stat().st_mtime + 10
    os.utime(clone / "requirements.lock", (later, later))
    assert make(clone, "-q", ".venv/.installed").returncode == 1


def test_help_names_every_target(clone: Path) -> None:
    done = make(clone)
    assert done.returncode == 0
    for target in ("run", "test", "check", "bench", "soak", "lock", "clean"):
        assert f"make {target}\t" in done.stdout
