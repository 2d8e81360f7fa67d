"""A seed file is loaded whole or refused whole."""

from datetime import date
from pathlib import Path

import pytest

from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.errors import BadInputError
from tracker.services.seed_file import read_seed

SEED = Path(__file__).parents[2] / "seed" / "joint-meeting-2025-03-07.toml"

MINUTES = """【青木構成員】
用語の一覧を巻末に付けていただきたい。同じ語が続く。
【川島参事官】
次の版で検討したい。同じ語が続く。
"""

SOUND = """
format = 1
sample = true
minutes = "minutes.txt"

[meeting]
date = 2031-05-20
title = "用語検討会"
starts = 10:00:00

[[body]]
name = "用語検討会"
round = 3
order = 1

[[owner]]
name = "文書課"
kind = "office"
order = 1
sample = true

[[item]]
number = 1
title = "用語一覧の追加"
kind = "request"
status = "open"
raisers = ["青木構成員"]
owner = "文書課"
owner_chosen_by = "作成者"
due = 2031-06-30
due_chosen_by = "作成者"

[[item.evidence]]
role = "raised"
speaker = "青木構成員"
quote = "用語の一覧を巻末に付けていただきたい。"
"""


def written(folder: Path, text: str) -> Path:
    (folder / "minutes.txt").write_text(MINUTES, "utf-8")
    path = folder / "seed.toml"
    path.write_text(text, "utf-8")
    return path


def refusal(folder: Path, text: str) -> str:
    path = written(folder, text)
    with pytest.raises(BadInputError) as caught:
        read_seed(path)
    said = str(caught.value)
    assert str(path) in said
    return said


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    seed = read_seed(written(tmp_path, SOUND))
    assert seed.sample
    assert seed.minutes == tmp_path / "minutes.txt"
    assert seed.meeting.date == date(2031, 5, 20)
    assert [(b.name, b.round) for b in seed.meeting.bodies] == [("用語検討会", 3)]
    (item,) = seed.items
    assert (item.kind, item.status, item.owner) == (Kind.REQUEST, Status.OPEN, "文書課")
    assert item.due == date(2031, 6, 30)
    assert item.resolution is None
    assert item.evidence[0].role is EvidenceRole.RAISED


@pytest.mark.parametrize(
    "old,new,expected",
    [
        ('title = "用語一覧の追加"\n', "", "item[1].title: is missing"),
        ("number = 1", 'number = "一"', "item[1].number: must be a whole number"),
        ("number = 1", "number = true", "item[1].number: must be a whole number"),
        ("number = 1", "number = 0", "item[1].number: must be 1 or more"),
        ("2031-06-30", '"来月"', "item[1].due: must be a date such as 2025-03-07"),
        ("2031-06-30", "2031-06-30T10:00:00", "item[1].due: must be a date"),
        ("10:00:00", '"朝"', "meeting.starts: must be a time such as 14:00:00"),
        ('kind = "request"', 'kind = "wish"', "item[1].kind: unknown word “wish”"),
        ('kind = "office"', 'kind = "team"', "owner[1].kind: unknown word “team”"),
        ('"open"', '"candidate"', "item[1].status: no item is loaded as"),
        ('"open"', '"resolved"', "item[1].resolution: is missing"),
        ('"raised"', '"answered"', "item[1].evidence: at least one must have"),
        ('owner = "文書課"', 'owner = "会計課"', "item[1].owner: no owner is named 会計課"),
        ('owner_chosen_by = "作成者"\n', "", "item[1].owner_chosen_by: must say who"),
        ('due_chosen_by = "作成者"\n', "", "item[1].due_chosen_by: must say who"),
        ("付けていただきたい", "付けて頂きたい", "item[1].evidence[1].quote: these words are not"),
        ("用語の一覧を巻末に付けていただきたい。", "同じ語が続く。", "in the minutes 2 times"),
        ("format = 1", "format = 2", "format: must be 1"),
        ("minutes.txt", "elsewhere.txt", "minutes: "),
        ('["青木構成員"]', '["青木構成員", 3]', "item[1].raisers[2]: must be text"),
        ('title = "用語検討会"', 'title = " "', "meeting.title: must not be empty"),
        ("raisers", "raiser", "item[1].raiser: is not known here; allowed are"),
        ("round = 3", "rounds = 3", "body[1].rounds: is not known here"),
        ("[meeting]", "[meetings]", "meeting: is missing"),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in SOUND
    assert expected in refusal(tmp_path, SOUND.replace(old, new))


def test_every_problem_is_listed_not_only_the_first(tmp_path: Path) -> None:
    text = SOUND.replace('kind = "request"', 'kind = "wish"').replace("order = 1", 'order = "x"')
    said = refusal(tmp_path, text)
    assert "body[1].order" in said
    assert "owner[1].order" in said
    assert "item[1].kind" in said


def test_a_number_given_twice_is_refused(tmp_path: Path) -> None:
    again = SOUND[SOUND.index("[[item]]") :]
    assert "item[2].number: 1 stands there twice" in refusal(tmp_path, SOUND + again)


def test_a_refusal_says_what_is_allowed(tmp_path: Path) -> None:
    said = refusal(tmp_path, SOUND.replace('"open"', '"opened"'))
    assert all(word in said for word in ("in_progress", "resolved", "closed"))


def test_not_adopted_wants_a_reason(tmp_path: Path) -> None:
    text = SOUND.replace('"open"', '"resolved"') + (
        '[item.resolution]\ndisposition = "not_adopted"\ntext = "原案どおり"\nstage = "draft"\n'
    )
    assert "item[1].resolution.reason: must say why" in refusal(tmp_path, text)


def test_a_file_that_is_no_toml_is_refused_with_its_place(tmp_path: Path) -> None:
    assert "line 1" in refusal(tmp_path, "format = = 1")


def test_a_missing_file_and_a_binary_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        read_seed(tmp_path / "none.toml")
    path = tmp_path / "binary.toml"
    path.write_bytes(b"\x80\xff\x00")
    with pytest.raises(BadInputError, match="UTF-8"):
        read_seed(path)


def test_the_sample_holds_the_four_follow_ups() -> None:
    seed = read_seed(SEED)
    assert seed.sample
    first = {item.number: item for item in seed.items}
    words = {1: ("差別",), 2: ("ミクロ", "マクロ"), 3: ("SLM",), 4: ("ロボット",)}
    for number, expected in words.items():
        assert all(word in first[number].title[:10] for word in expected)
        assert first[number].owner
        assert first[number].owner_chosen_by
    assert len({first[number].status for number in words}) == 3
    assert all(owner.sample and owner.note for owner in seed.owners)


def test_the_digest_is_marked_as_a_sample_and_has_the_shape_of_the_real_one() -> None:
    lines = read_seed(SEED).minutes.read_text("utf-8").splitlines()
    assert any(line.startswith("※見本") for line in lines[:10])
    talk = lines[lines.index("（３）意見交換") :]
    assert sum(line.startswith("【") and line.endswith("】") for line in talk) == 21
    assert lines[-1] == "以上"
