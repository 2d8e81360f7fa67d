"""A speaker or attendee as written, told apart into name and role."""

import re

ROLES = (
    "参事官統括補佐", "参事官補佐", "特別交渉官", "総括審議官", "政策統括官", "副委員長", "副議長", "副座長", "副会長",
    "副部会長", "部会長", "委員長", "教育委員", "構成員", "審議官", "参事官", "事務局長", "事務局次長", "教育長", "研究所長",
    "議長", "座長", "会長", "委員", "幹事", "主査", "議員", "局長", "次長", "部長", "課長", "室長", "所長", "係長",
    "補佐", "理事", "監事", "町長", "市長", "区長", "村長", "知事", "管理者", "主幹", "専門官", "企画官", "調査官",
    "副大臣", "大臣", "政務官", "長官", "参考人", "公述人", "総裁", "顧問", "教授", "先生", "さん", "君", "氏",
)  # fmt: skip
QUALIFIER = re.compile(r"(?:官房|総括|統括|首席|主任|副|特別|国際|政策|大臣)+$")
# 成原構成員代理（高橋氏）, 高橋代理（成原構成員）: who speaks for a member speaks in the member's post.
DEPUTY = re.compile(r"^(?P<one>[^（(]+?)の?代理(?:者)?[（(](?P<other>[^）)]+)[）)]$")
COURTESY = {"先生", "さん", "君", "氏"}
BRACKETED = re.compile(r"^(?P<role>[^（(]*)[（(](?P<name>[^）)]+)[）)]$")
# Words of an office: a name before them is short, and the rest is the role.
OFFICE = re.compile(r"[局部課室省庁官所院会付]|担当|推進|管理|教育|議会|センター")
MEMBER = "議員"  # who speaks from a numbered seat is a member of the assembly
SEAT = re.compile(r"^[0-9０-９]{1,3}番$")
# A person in Latin letters: Ada, Grace H, Edsger van der Berg, Guyon-Smith.
LATIN_NAME = (
    r"[A-Z][\w.'’-]*(?: (?:(?:van|von|de|du|la|le|der|den|bin|al) ){0,2}[A-Z][\w.'’-]*){0,3}"
)
LONGEST_SURNAME = 4
LONGEST_NAME = 9
USUAL_SURNAME = 2


def name_and_role(written: str) -> tuple[str | None, str | None]:
    """成原構成員 as (成原, 構成員); 議長（青木君） as (青木, 議長); what can't be told is None."""
    text = written.strip().strip("（）()")
    if (deputy := DEPUTY.match(written.strip())) and (found := _deputy(*deputy.groups())):
        return found
    bracketed = BRACKETED.match(written.strip())
    if bracketed and bracketed["role"].strip().endswith(ROLES):
        name, _ = name_and_role(bracketed["name"])
        return name or bracketed["name"], bracketed["role"].strip()
    if bracketed and not bracketed["role"].strip():
        return name_and_role(bracketed["name"])
    if bracketed and SEAT.match(bracketed["role"].strip()):
        name, role = name_and_role(bracketed["name"])
        return name, role if role and role not in {"君", "氏"} else MEMBER
    if bracketed:
        text = bracketed["role"].strip()
    for role in ROLES:
        if text.endswith(role) and len(text) > len(role):
            name = text[: -len(role)]
            bare = QUALIFIER.sub("", name)
            if bare and len(bare) <= LONGEST_SURNAME:
                return bare, text[len(bare) :]
            if len(name) <= LONGEST_NAME and not OFFICE.search(name):
                return name, role
            return name[:USUAL_SURNAME], text[USUAL_SURNAME:]
        if text == role:
            return None, role
    return (text or None), None


def _deputy(one: str, other: str) -> tuple[str, str] | None:
    """The name of the one who speaks, and the post of the other; None where neither bears one."""
    for principal, who in ((one, other), (other, one)):
        name, post = name_and_role(principal)
        if name is not None and post is not None and post not in COURTESY:
            return name_and_role(who)[0] or who, post
    return None
