"""Rules that every file of the project keeps."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 400
# Where the tree is no checkout (an unpacked sdist), git can't say which files are ours.
_MADE = {".venv", "var", "dist", "build", "__pycache__", ".git", ".hypothesis"}


def tracked() -> Iterator[Path]:
    """Every text file of the project."""
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        names = [name for name in done.stdout.split("\0") if name]
        paths = [ROOT / name for name in names]
    else:
        paths = [p for p in ROOT.rglob("*") if not _MADE.intersection(p.relative_to(ROOT).parts)]
    yield from (p for p in paths if p.is_file() and p.suffix not in {".png", ".mo", ".pdf"})


def test_files_are_small() -> None:
    sources = [path for path in tracked() if path.suffix in {".py", ".tcss", ".j2"}]
    lines = {str(p.relative_to(ROOT)): p.read_text("utf-8").count("\n") for p in sources}
    assert len(lines) > 200
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}


_HOSTS = (
    "pypi" + ".org",
    "python" + "hosted",
    "files." + "python",
    "npm" + "js",
    "deb." + "debian",
)
_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|opt|home/\w+)/\S")
_INDEX = re.compile(r"^(?:-i|--(?:extra-)?index-url|--find-links|--trusted-host)\b", re.MULTILINE)


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    found = []
    for path in tracked():
        if path == Path(__file__):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {host}" for host in _HOSTS if host in text]
        found += [f"{path.relative_to(ROOT)}: {m[0]}" for m in _MACHINE.finditer(text)]
    assert found == []


def test_the_lock_pins_every_package_with_hashes_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not _INDEX.search(lock)
    packages = re.split(r"\n(?=[a-z0-9])", lock)
    pinned = [text for text in packages if re.match(r"[a-z0-9]", text)]
    assert len(pinned) > 20
    wrong = [p.split()[0] for p in pinned if "==" not in p.split()[0] or "--hash=sha256:" not in p]
    assert wrong == []


def test_nothing_happens_at_import(tmp_path: Path) -> None:
    """All modules load without a file written, a line said, or a clock, user or database asked."""
    source = (
        "import importlib, pathlib, sys\n"
        "events = []\n"
        "sys.addaudithook(lambda name, args: events.append((name, str(args)))"
        " if name in {'sqlite3.connect', 'socket.connect', 'subprocess.Popen', 'os.mkdir',"
        " 'os.remove', 'os.rename'} or (name == 'open' and args[1] and set(args[1]) & set('wax+'))"
        " else None)\n"
        "root = pathlib.Path(sys.argv[1])\n"
        "for path in sorted((root / 'tracker').rglob('*.py')):\n"
        "    parts = path.relative_to(root).with_suffix('').parts\n"
        "    if parts[-1] != '__main__' and '_data' not in parts:\n"
        "        importlib.import_module('.'.join(parts).removesuffix('.__init__'))\n"
        "assert not events, events\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", source, str(ROOT)],
        cwd=tmp_path,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path / "nobody")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.glob("nobody/*")) == []
