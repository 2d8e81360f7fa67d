"""What every test stands on: a home of its own, Japanese, Tokyo's days, and the needed programs."""

import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.engines import ENGINES

ROOT = Path(__file__).parent.parent
NO_MINUTES = "the published minutes are not in"
_SILENCED = ("TRACKER_DB", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "COLORFGBG")

# No test asserts a time.  `make soak` runs the property tests with this many examples; where one
# example is a whole life of a register, a test takes its share: settings().max_examples // 10.
settings.register_profile("quick", deadline=None)
settings.register_profile("soak", max_examples=1000, deadline=None)
settings.load_profile("quick")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compiled catalogues are those of the sources under test."""
    del session
    sys.path.insert(0, str(ROOT))
    from hatch_build import compile_all

    compile_all()


@pytest.fixture(autouse=True)
def _surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the machine's own user is read or written."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in _SILENCED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TRACKER_LANG", "ja")
    monkeypatch.setenv("TRACKER_TZ", "Asia/Tokyo")
    monkeypatch.setenv("TRACKER_ACTOR", "事務局 青木")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def minutes_folder() -> Path:
    """The folder of published minutes; tests that need it are skipped where it is missing."""
    folder = Path(os.environ.get("TRACKER_MINUTES") or ROOT.parent / "shared" / "minutes")
    if not (folder / "README.md").exists():
        pytest.skip(f"{NO_MINUTES} {folder} (TRACKER_MINUTES names another)")
    return folder.resolve()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under REQUIRE_ALL a test that skips itself has failed, but for want of published minutes."""
    report = yield
    if os.environ.get("REQUIRE_ALL") and report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr)
        if NO_MINUTES not in reason:
            report.outcome = "failed"
            report.longrepr = f"REQUIRE_ALL is set, and this was skipped: {reason}"
    return report


@pytest.fixture(autouse=True)
def _needed_programs(request: pytest.FixtureRequest) -> None:
    """``needs("tmux")``: a missing program skips the test; REQUIRE_ALL makes that a failure."""
    for mark in request.node.iter_markers("needs"):
        missing = [name for name in mark.args if shutil.which(name) is None]
        if missing and os.environ.get("REQUIRE_ALL"):
            pytest.fail(f"REQUIRE_ALL is set and these are missing: {', '.join(missing)}")
        if missing:
            pytest.skip(f"not on this machine: {', '.join(missing)}")
