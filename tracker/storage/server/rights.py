"""Who owns the register's tables on PostgreSQL and may use them: kept where tables are made anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from psycopg import sql

from tracker.storage.server.connection import Connection

MODEL = "item"  # a new table is for whom this one is
# Of each table of ours, and each sequence that belongs to one: a row for each right that was given.
GIVEN = """SELECT c.relname, c.relkind = 'S', coalesce(t.relname, c.relname),
        pg_get_userbyid(c.relowner),
        CASE WHEN a.grantee <> 0 THEN pg_get_userbyid(a.grantee) END, a.privilege_type, a.is_grantable
    FROM pg_class c
    LEFT JOIN pg_depend d ON c.relkind = 'S' AND d.classid = 'pg_class'::regclass
        AND d.objid = c.oid AND d.deptype IN ('a', 'i')
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN LATERAL aclexplode(c.relacl) a ON a.grantee <> c.relowner
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'S')
    AND coalesce(t.relname, c.relname) = ANY(%s) ORDER BY c.relname, a.privilege_type"""


@dataclass(frozen=True, slots=True)
class Right:
    """A right on a table or sequence; ``privilege`` is None in the row of one where none was given."""

    name: str
    sequence: bool
    table: str  # whose sequence it is, or itself
    owner: str
    grantee: str | None  # None: everybody
    privilege: str | None
    grantable: bool

    def words(self, schema: str, name: str, owner: str = "") -> Iterator[sql.Composed]:
        """What gives the table or sequence ``name`` the same right, and owner where it has another."""
        place = sql.Identifier(schema, name)
        if not self.sequence and self.owner != owner:  # a sequence goes with its table
            yield sql.SQL("ALTER TABLE {} OWNER TO {}").format(place, sql.Identifier(self.owner))
        if self.privilege is not None:
            yield sql.SQL("GRANT {} ON {} {} TO {}{}").format(
                sql.SQL(self.privilege),  # one of the server's own words
                sql.SQL("SEQUENCE" if self.sequence else "TABLE"),
                place,
                sql.Identifier(self.grantee) if self.grantee is not None else sql.SQL("PUBLIC"),
                sql.SQL(" WITH GRANT OPTION" if self.grantable else ""),
            )


def rights(connection: Connection, tables: Iterable[str]) -> list[Right]:
    """What was given on these tables, where they are there, and on their sequences."""
    found = connection.execute(GIVEN, (sorted(tables),)).fetchall()
    return [Right(*row) for row in found]


def given_again(connection: Connection, schema: str, kept: Iterable[Right]) -> str:
    """A script for psql that gives what was given, where the table is there again."""
    guarded = sql.SQL("SELECT {} WHERE to_regclass({}) IS NOT NULL \\gexec\n")
    script: dict[str, None] = {}
    for right in kept:
        where = sql.Identifier(schema, right.name).as_string(connection)
        for words in right.words(schema, right.name):
            line = guarded.format(words.as_string(connection), where)
            script[line.as_string(connection)] = None
    return "".join(script)


def shared_alike(connection: Connection, before: Iterable[Right], tables: Iterable[str]) -> None:
    """Give the tables that are new, and their sequences, what the model has."""
    old = {right.name for right in before}
    now = rights(connection, tables)
    (schema,) = connection.execute("SELECT current_schema()").fetchone() or ("",)
    owners = {right.name: right.owner for right in now}
    models = [right for right in now if right.table == MODEL and MODEL in old]
    for name, sequence in {(right.name, right.sequence): None for right in now}:
        for model in models if name not in old else ():
            if model.sequence == sequence:
                for words in model.words(schema, name, owners[name]):
                    connection.execute(words)
