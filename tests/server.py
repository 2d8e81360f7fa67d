"""A PostgreSQL server for the tests: in a temporary folder, on a socket, as an unprivileged user."""

import atexit
import itertools
import os
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

from tracker.storage.address import ServerAddress
from tracker.storage.migrate import forward, migrate

UNPRIVILEGED: Final = ("postgres", "nobody")  # a server refuses to run as root
# Nothing here outlives the tests: what they prove is that changes are kept together, not on disk.
FAST: Final = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
CALM: Final = ("listen_addresses=", "autovacuum=off")  # a worker in a template keeps it from use
STARTING: Final = "300"  # seconds; a machine with other work to do takes its time
TEMPLATE: Final = "empty"
_NUMBERS: Final = itertools.count(1)


class Server:
    """One server for each process of tests; its databases are made from one that is migrated.

    ``durable``: it waits for the disk.  ``small``: its log comes in small files.  ``within`` a folder.
    """

    def __init__(
        self,
        programs: Path,
        *,
        durable: bool = False,
        small: bool = False,
        within: str | None = None,
    ) -> None:
        self._programs = programs
        self._folder = Path(mkdtemp(prefix="tracker-pg-", dir=within))
        self._user = _unprivileged()
        if self._user:
            shutil.chown(self._folder, self._user)
        self._folder.chmod(0o755)
        atexit.register(self.stop)
        data = self._folder / "data"
        # Japanese officials' servers speak any language; the register must not depend on it.
        self._run(
            *(
                programs / "initdb",
                "-D",
                data,
                "-U",
                "tests",
                "--auth=trust",
                "-E",
                "UTF8",
                "--no-sync",
            ),
            "--locale=C.UTF-8",
            *(("--wal-segsize=1",) if small else ()),
        )
        how = () if durable else FAST
        words = [
            f"-c {setting}" for setting in (*how, *CALM, f"unix_socket_directories={self._folder}")
        ]
        self._options = " ".join(words)
        self.start()
        self.create(TEMPLATE)
        migrate(self.address(TEMPLATE), forward())

    def address(self, name: str) -> ServerAddress:
        """The address of a database."""
        return ServerAddress(f"postgresql://tests@/{name}?host={quote(str(self._folder), safe='')}")

    def create(self, name: str, template: str = "template0") -> ServerAddress:
        """A new database; whoever leaves the template just now is waited for."""
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8'").format(
            sql.Identifier(name), sql.Identifier(template)
        )
        for last in (False, False, False, True):  # the server itself waits five seconds each time
            try:
                with psycopg.connect(self.address("postgres").url, autocommit=True) as connection:
                    connection.execute(made)
            except psycopg.errors.ObjectInUse:
                if last:
                    raise
            else:
                break
        return self.address(name)

    def register(self, template: str = TEMPLATE) -> ServerAddress:
        """A new database with an empty register in it (or as ``template`` has it)."""
        return self.create(f"register_{next(_NUMBERS)}", template)

    def start(self, largest: str = "unlimited") -> None:
        """Start it, also after it gave up; no file of it may become larger than so many bytes."""
        self._limit = ("prlimit", f"--fsize={largest}")
        self._control("-l", self._folder / "log", "-o", self._options, "start")

    def serve(self, port: int, folder: Path) -> Path:
        """Listen on ``port`` of this machine, by TLS with ``server.crt`` and ``server.key`` alone.

        Returns the folder of the socket, by which the tests' own user goes on being let in.
        """
        self.halt()
        data = self._folder / "data"
        for name in ("server.crt", "server.key"):
            shutil.copyfile(folder / name, data / name)
            (data / name).chmod(0o600)
            if self._user:
                shutil.chown(data / name, self._user)
        rules = "local all tests trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
        (data / "pg_hba.conf").write_text(rules, encoding="utf-8")
        self._options += (
            f" -c ssl=on -c port={port} -c listen_addresses=127.0.0.1 -c log_statement=all"
        )
        self.start()
        return self._folder

    def said(self) -> str:
        """Everything in the server's log."""
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")

    def pid(self) -> int | None:
        """The process that the others come from; None where it isn't running."""
        file = self._folder / "data" / "postmaster.pid"
        try:
            number = int(file.read_text(encoding="utf-8").split()[0])
            os.kill(number, 0)
        except (FileNotFoundError, ProcessLookupError, IndexError):
            return None
        return number

    def restart(self) -> None:
        """Cut every connection."""
        self._control("-m", "fast", "restart")

    def stop(self) -> None:
        """End the server, and leave nothing."""
        self.halt()
        shutil.rmtree(self._folder, ignore_errors=True)

    def halt(self) -> None:
        """End it where it runs."""
        if self.pid() is not None:
            self._control("-m", "immediate", "stop")

    def _control(self, *words: object) -> None:
        where = ("-D", self._folder / "data", "-w", "-t", STARTING)
        self._run(*self._limit, self._programs / "pg_ctl", *where, *words)

    def _run(self, *words: object) -> None:
        done = subprocess.run(
            list(map(str, words)),
            user=self._user,
            group=self._user,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()


def _unprivileged() -> str | None:
    """Whom the server runs as, where these tests run as root."""
    import pwd

    if os.geteuid() != 0:
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in names)


def programs() -> Path | None:
    """Where the server's programs lie."""
    found = shutil.which("pg_ctl")
    if found and shutil.which("initdb"):
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


@lru_cache(maxsize=2)
def _server(folder: Path, *, durable: bool) -> Server:
    return Server(folder, durable=durable)


def drop(address: ServerAddress) -> None:
    """Drop a database, whoever is connected."""
    where = psycopg.conninfo.conninfo_to_dict(address.url)
    name = str(where.pop("dbname"))
    with psycopg.connect(**where, dbname="postgres", autocommit=True) as connection:  # type: ignore[arg-type]
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def server(*, durable: bool = False) -> Server:
    """The server of this process, started when first asked for; a test is skipped without one.

    ``durable`` where a time is measured: it then waits for the disk as one in use does.
    """
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL isn't installed on this machine (on Debian: postgresql)")
    return _server(folder, durable=durable)
