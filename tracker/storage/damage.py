"""What is told of a stored value that no version of the program wrote; every reader says it so."""

from typing import Any

from tracker.errors import DamagedRowError, Message

SHOWN = 80  # characters of a value that can't be read


def unreadable(value: object) -> DamagedRowError:
    """The error for a value whose row isn't known where it is read."""
    return DamagedRowError(
        Message("The register holds a value that can't be read: {value}", value=str(value)[:SHOWN]),
        hint=Message("See which with: tracker doctor"),
    )


def unreadable_in(table: str, key: object, column: str, value: object) -> DamagedRowError:
    """The error for a value in a row that is known."""
    return DamagedRowError(
        Message(
            "{table} {key}: {column} is “{value}”, which can't be read.",
            table=table,
            key=str(key)[:SHOWN],
            column=column,
            value=str(value)[:SHOWN],
        ),
        hint=Message("See what else is damaged with: tracker doctor"),
    )


def json_of(value: Any) -> Any:
    """Stored JSON; None stays None.  DamagedRowError where it is none."""
    if value is None:
        return None
    import json  # a list, which has none, doesn't load it

    try:
        return json.loads(value)
    except (ValueError, TypeError, RecursionError) as error:
        raise unreadable(value) from error


def object_of(value: Any) -> dict[str, Any]:
    """A stored JSON object; empty where there is none.  DamagedRowError where it isn't one."""
    found = json_of(value)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise unreadable(value)
    return found


def list_of(value: Any) -> list[Any]:
    """A stored JSON list; empty where there is none.  DamagedRowError where it isn't one."""
    found = json_of(value)
    if found is None:
        return []
    if not isinstance(found, list):
        raise unreadable(value)
    return found


def objects_in(value: object) -> list[dict[str, Any]]:
    """A list of objects; empty where there is none.  DamagedRowError where an entry is none."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise unreadable(value)
    for entry in value:
        if not isinstance(entry, dict):
            raise unreadable(entry)
    return value


def places_in(value: object) -> list[tuple[int, int, int | None]]:
    """A document's [offset, line, page] entries.  DamagedRowError where one isn't so."""
    if not isinstance(value, list):
        raise unreadable(value)
    found = []
    for entry in value:
        match entry:
            case [int(offset), int(line), None | int() as page]:
                found.append((offset, line, page))
            case _:
                raise unreadable(entry)
    return found
