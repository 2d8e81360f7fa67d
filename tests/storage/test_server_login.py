"""Getting in by libpq's own means: TLS, a service file, a password in PGPASSFILE, and nowhere else."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.server import Server, programs

SECRET = "f8d1-合言葉-7c2e"  # noqa: S105 - of a server that lives as long as these tests
SERVICE = "postgresql://?service=register"
PATIENCE = 180
pytestmark = pytest.mark.needs("openssl")


class Office:
    """A colleague's machine: a service file, a file of passwords, and the program."""

    def __init__(self, home: Path, port: int) -> None:
        self.home = home
        self.port = port
        self.seen: set[str] = set()
        self.service()
        passwords = home / "passwords"
        passwords.write_text(f"127.0.0.1:{port}:register:office:{SECRET}\n", encoding="utf-8")
        passwords.chmod(0o600)

    def service(self, **changed: object) -> None:
        """Write the service file; a keyword changes a line."""
        lines = {
            "host": "127.0.0.1", "port": self.port, "dbname": "register", "user": "office",
            "sslmode": "verify-full", "sslrootcert": self.home / "server.crt", **changed,
        }  # fmt: skip
        text = "[register]\n" + "".join(f"{name}={value}\n" for name, value in lines.items())
        (self.home / "services").write_text(text, encoding="utf-8")

    def surroundings(self) -> dict[str, str]:
        """The environment of the program."""
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
            "PGSERVICEFILE": str(self.home / "services"),
            "PGPASSFILE": str(self.home / "passwords"),
            "TRACKER_DB": SERVICE,
            "TRACKER_LANG": "en",
        }

    def __call__(self, *words: object, expect: int = 0) -> str:
        """Run a command, and watch the words of every process meanwhile; all that was printed."""
        child = subprocess.Popen(
            [sys.executable, "-m", "tracker", *map(str, words)],
            cwd=self.home,
            env=self.surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        over = threading.Event()
        watching = threading.Thread(target=self._watch, args=(over,))
        watching.start()
        try:
            said, _ = child.communicate(timeout=PATIENCE)
        finally:
            over.set()
            watching.join()
            child.kill()
        assert child.returncode == expect, (words, said)
        return said

    def _watch(self, over: threading.Event) -> None:
        while not over.wait(0.005):
            for place in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    words = place.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
                except OSError:
                    continue
                if "tracker" in words or "pg_" in words or "psql" in words:
                    self.seen.add(words)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path, int]]:
    """A server that lets nobody in from the network but by TLS and a password."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL isn't installed on this machine (on Debian: postgresql)")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-keyout", folder / "server.key", "-out", folder / "server.crt",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(found)
    try:
        where = server.serve(port, folder)
        with psycopg.connect(
            host=str(where), port=port, user="tests", dbname="postgres", autocommit=True
        ) as connection:
            hashed = connection.pgconn.encrypt_password(SECRET.encode(), b"office").decode()
            connection.execute(sql.SQL("CREATE ROLE office LOGIN PASSWORD {}").format(hashed))
            connection.execute("CREATE DATABASE register OWNER office TEMPLATE template0")
        yield server, folder, port
    finally:
        server.stop()


@pytest.fixture
def office(served: tuple[Server, Path, int], tmp_path: Path) -> Office:
    _, folder, port = served
    home = tmp_path / "office"
    home.mkdir()
    (home / "server.crt").write_bytes((folder / "server.crt").read_bytes())
    return Office(home, port)


def test_a_service_and_a_file_of_passwords_are_enough_and_the_password_is_nowhere(
    served: tuple[Server, Path, int], office: Office, tmp_path: Path
) -> None:
    said = office("init")
    said += office("add", "範囲の明示", "--json")
    said += office("note", "1", "--text", "電話あり")
    said += office("list", "--json")
    assert "範囲の明示" in said
    said += office("backup", "copy.dump")
    said += office("note", "1", "--text", "後から")
    said += office("restore", "copy.dump")
    said += office("doctor")
    said += office("history") + office("export", "all.jsonl")
    assert any("pg_dump" in words for words in office.seen)
    assert [words for words in office.seen if SECRET in words] == []
    assert SECRET not in said
    (office.home / "passwords").unlink()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert [path for path in written if SECRET.encode() in path.read_bytes()] == []
    log = served[0].said()
    assert "INSERT INTO note" in log
    assert SECRET not in log


def test_the_connection_is_by_tls(served: tuple[Server, Path, int], office: Office) -> None:
    del served
    script = (
        "import sys; from tracker.storage.server.connection import connect;"
        "from tracker.storage.address import ServerAddress;"
        "c = connect(ServerAddress(sys.argv[1]));"
        "print(*c.execute('SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()').fetchone())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, SERVICE],
        env=office.surroundings(), capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.stdout.startswith("True TLSv1."), done.stderr


@pytest.mark.parametrize(
    "changed, told",
    [
        ({"sslmode": "disable"}, "no encryption"),
        ({"sslrootcert": "/nowhere.crt"}, "does not exist"),
        ({"host": "localhost", "hostaddr": "127.0.0.1"}, "does not match host name"),
        ({"user": "nobody"}, "password"),
    ],
)
def test_who_is_not_let_in_is_told_why(
    office: Office, changed: dict[str, object], told: str
) -> None:
    office.service(**changed)
    said = office("list", expect=7)
    assert told in said
    assert "can't be reached" in said
    assert SECRET not in said


def test_a_wrong_password_is_refused_calmly(office: Office) -> None:
    file = office.home / "passwords"
    file.write_text(file.read_text("utf-8").replace(SECRET, SECRET + "x"), encoding="utf-8")
    said = office("list", expect=7)
    assert "authentication failed" in said
    assert SECRET not in said
