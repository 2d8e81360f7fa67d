"""The built packages hold all that the program needs, and run from anywhere."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.e2e.program import ROOT, Tracker

MINUTES = """公園の在り方に関する検討会（第２回）
議事概要

１．日時
令和8年7月3日（金）10:00～11:00

２．議事
（１）花壇の手入れについて

【青木構成員】
花壇の水やりの当番表を公表していただきたい。
【江川課長】
当番表の公表は、次回までに検討したい。
"""


def _call(*words: object, cwd: Path = ROOT) -> None:
    done = subprocess.run(
        list(map(str, words)), cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (words, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    _call(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


def environment(folder: Path, *what: object) -> Path:
    """A new environment with one package; its dependencies are those of the running one."""
    _call(sys.executable, "-m", "venv", "--without-pip", folder)
    scheme = {"base": str(folder), "platbase": str(folder)}
    home = Path(sysconfig.get_path("purelib", "venv", scheme))
    # Named so, the folder is searched, but its own .pth files (the checkout's) are not read.
    (home / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    programs = Path(sysconfig.get_path("scripts", "venv", scheme))
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet")
    _call(*pip, "--no-index", "--no-deps", "--no-build-isolation", *what)
    return programs


@pytest.fixture(scope="module")
def wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel."""
    (path,) = built.glob("*.whl")
    return environment(tmp_path_factory.mktemp("wheel") / "環境 一", path)


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the checkout."""
    return environment(tmp_path_factory.mktemp("editable") / "env", "--editable", ROOT)


def _expected(data: str) -> set[str]:
    """What the packages must hold, of the checkout's files; ``data`` is where its data goes."""
    revisions = (ROOT / "migrations").rglob("*.py")
    seeds = (path for path in (ROOT / "seed").rglob("*") if path.is_file())
    names = {f"{data}{path.relative_to(ROOT)}" for path in (*revisions, *seeds)}
    return names | {f"{data}alembic.ini", f"{data}migrations/script.py.mako", "tracker/py.typed"}


def test_the_wheel_holds_migrations_seed_translations_and_types(built: Path) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as file:
        names = set(file.namelist())
    sources = {p for p in (ROOT / "tracker").rglob("*") if p.is_file() and p.suffix != ".pyc"}
    assert {str(p.relative_to(ROOT)) for p in sources} <= names
    assert _expected("tracker/_data/") <= names
    compiled = {
        str(p.with_suffix(".mo").relative_to(ROOT)) for p in (ROOT / "tracker").rglob("*.po")
    }
    assert compiled, "there are catalogues"
    assert compiled <= names
    strangers = {n for n in names if not n.startswith(("tracker/", "deliberation_tracker-"))}
    assert strangers == set()


def test_the_source_distribution_holds_what_building_and_testing_need(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    assert _expected("") <= names
    wanted = {"Makefile", "README.md", "README.ja.md", "LICENSE", "requirements.lock"}
    assert wanted | {"hatch_build.py", "tools/setup", "tests/conftest.py"} <= names
    made = {n for n in names if n.startswith((".venv", "var/", "dist/", ".hypothesis", ".mypy"))}
    assert made == set()


def _main_job(programs: Path, folder: Path) -> None:
    """The main job, from a folder that has nothing to do with the installation."""
    elsewhere = folder / "別の フォルダー"
    elsewhere.mkdir()
    tracker = Tracker(elsewhere, command=(str(programs / "tracker"),))
    (elsewhere / "議事概要.txt").write_text(MINUTES, encoding="utf-8")
    tracker.run("sample")
    assert "ロボット" in tracker.run("list").stdout
    assert "ロボット" in tracker.run("report", "status").stdout
    assert "<html" in tracker.run("report", "status", "--format", "html").stdout
    before = tracker.numbers()
    tracker.run("import", "議事概要.txt")
    assert len(tracker.numbers()) > len(before)
    tracker.run("undo")
    assert tracker.numbers() == before


def _says(programs: Path, source: str, folder: Path) -> Sequence[str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [programs / "python", "-c", source],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")[:-1]


_WHERE = (
    "import tracker, tracker.resources as r; print(tracker.__file__); print(r.data_path('seed'))"
)


def test_the_main_job_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    package, seed = _says(wheel, _WHERE, tmp_path)
    assert Path(package).is_relative_to(wheel.parent)
    assert Path(seed).is_relative_to(wheel.parent)
    _main_job(wheel, tmp_path)


def test_the_main_job_runs_from_an_editable_install(editable: Path, tmp_path: Path) -> None:
    package, seed = _says(editable, _WHERE, tmp_path)
    assert Path(package).is_relative_to(ROOT)
    assert Path(seed) == ROOT / "seed"
    _main_job(editable, tmp_path)


def test_the_version_is_that_of_the_package(wheel: Path, tmp_path: Path) -> None:
    tracker = Tracker(tmp_path, command=(str(wheel / "tracker"),))
    source = "import importlib.metadata as m; print(m.version('deliberation-tracker'))"
    (version,) = _says(wheel, source, tmp_path)
    assert tracker.run("--version").stdout.split() == ["tracker", version]
