"""Two names that may be one person's: the same surname, and roles that one person may have."""

from typing import Final

from tracker.minutes.names import name_and_role

MEMBERS: Final = (
    "構成員", "委員", "幹事", "座長", "主査", "会長", "議長", "部会長", "委員長", "代理", "議員", "教授",
    "member", "chair",
)  # fmt: skip
OFFICIALS: Final = (
    "官", "課長", "室長", "局長", "次長", "部長", "係長", "補佐", "主幹", "所長", "理事", "教育長", "事務局",
)  # fmt: skip


def may_be_one(name: str, other: str) -> bool:
    """Whether 中川構成員 and 中川幹事, or Smith and J. Smith, may be the same person."""
    if name == other:
        return False
    own, role = name_and_role(name)
    theirs, their_role = name_and_role(other)
    if not own or not theirs:
        return False
    kinds = {_kind(role), _kind(their_role)} - {None}
    return len(kinds) < 2 and _same_name(own, theirs)  # noqa: PLR2004 - two kinds are two people


def _kind(role: str | None) -> str | None:
    """A member's role or an official's; None for neither (さん, 氏)."""
    if role is None:
        return None
    if role.endswith(MEMBERS):
        return "member"
    return "official" if role.endswith(OFFICIALS) else None


def _same_name(own: str, theirs: str) -> bool:
    """The same surname, and no given names that differ."""
    if own.isascii() and theirs.isascii():
        first, second = own.replace(".", "").split(), theirs.replace(".", "").split()
        if not first or not second or first[-1].casefold() != second[-1].casefold():
            return False
        given = zip(first[:-1], second[:-1], strict=False)
        return all(a[:1].casefold() == b[:1].casefold() for a, b in given)
    one, two = sorted(("".join(own.split()), "".join(theirs.split())), key=len)
    return len(one) > 1 and two.startswith(one)
