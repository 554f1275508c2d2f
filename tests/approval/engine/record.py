# SPDX-License-Identifier: Apache-2.0
"""What stands in the record of a case, in few words: for tests that compare it exactly.

A person in a post is written ``髙橋 是清/post-joho-kakaricho/regular``, a time as the minutes
since 9:30. Nothing is left out but what is empty, so a field that is lost or invented shows.
"""

from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from approval.case import Case, Signatory, Slot
from approval.commands import CaseCommand
from approval.content import CaseContent
from approval.engine import Facts, decide
from approval.hashing import revision_hash
from approval.refusal import Refusal
from tests.approval.city import NOW, tablets
from tests.approval.story import Story

Said = dict[str, object]

TITLE = "テレワーク用モバイル端末の購入について"
HASH = revision_hash(tablets())
DRAFTER = "山﨑 豊/post-joho-shunin/regular"
KAKARICHO = "髙橋 是清/post-joho-kakaricho/regular"
KACHO = "𠮷田 茂子/post-joho-kacho/regular"
JINJI = "渡邉 恒/post-jinji-kacho/regular"
ZAISEI = "金子 みすず/post-zaisei-kacho/regular"
WAITING: Said = {"status": "waiting"}
KYOKUCHO = "大友 宗介/post-somu-kyokucho/regular"


def told(story: Story, actor: str, command: CaseCommand) -> list[Said]:
    """Let a person act; return every event in few words."""
    before = len(story.events)
    story.happens(actor, command)
    return [said(event) for event in story.events[before:]]


def decided(case: Case | None, command: CaseCommand, facts: Facts) -> list[Said]:
    """Return in few words what a command causes, without keeping it."""
    outcome = decide(case, command, facts)
    assert not isinstance(outcome, Refusal), outcome
    return [said(event) for event in outcome]


def said(thing: object) -> Said:
    """Return the fields of a thing that are not empty."""
    named = ((field.name, _word(getattr(thing, field.name))) for field in fields(thing))
    return {name: word for name, word in named if word not in ("", (), None) and word is not False}


def standing(case: Case) -> dict[str, Said]:
    """Return each slot of the round by its id, without what was planned."""
    of_the_plan = ("slot_id", "kind", "post_id", "seal_title", "section_name")
    return {
        slot.slot_id: {name: word for name, word in said(slot).items() if name not in of_the_plan}
        for slot in case.slots()
    }


def address(slot: Slot) -> tuple[str, str, str]:
    """Return where a slot is addressed: post, heading and section."""
    return slot.post_id, slot.seal_title, slot.section_name


def _word(value: object) -> object:
    if isinstance(value, Signatory):
        return f"{value.name}/{value.post_id}/{value.capacity.value}"
    if isinstance(value, datetime):
        return (value - NOW) / timedelta(minutes=1)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, CaseContent):
        return f"{value.title}/{value.amount}"
    if isinstance(value, tuple):
        return tuple(_word(each) for each in value)
    return said(value) if is_dataclass(value) else value


def planned(slot_id: str, kind: str, post: str, title: str, section: str) -> dict[str, str]:
    """Return a planned slot as it is said."""
    return {
        "slot_id": slot_id,
        "kind": kind,
        "post_id": f"post-{post}",
        "seal_title": title,
        "section_name": section,
    }


def opened(slot_id: str, at: int, **more: str) -> Said:
    """Return the event by which it became a slot's turn, as it is said."""
    return {"type": "slot_opened", "at": at, "slot_id": slot_id, **more}


def act(kind: str, at: int, slot_id: str, by: str, **more: object) -> Said:
    """Return the event of an act in a slot, as it is said."""
    return {"type": kind, "at": at, "slot_id": slot_id, "by": by, **more}


def sealed(kind: str, at: int, slot_id: str, by: str, **more: object) -> Said:
    """Return the event of an act that is sealed on the sheet, as it is said."""
    return act(kind, at, slot_id, by, revision_hash=HASH, **more)


def after(status: str, since: int, by: str, at: int, **more: object) -> Said:
    """Return a slot in which somebody has acted, as it is said."""
    return {
        "status": status,
        "opened_at": since,
        "acted": by,
        "acted_at": at,
        "revision_hash": HASH,
        **more,
    }


def waits(since: int) -> Said:
    """Return a slot whose turn it is since a minute, as it is said."""
    return {"status": "open", "opened_at": since}
