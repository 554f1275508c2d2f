# SPDX-License-Identifier: Apache-2.0
"""A client without screens in a process of its own, driven by lines of JSON, fit to be killed.

``python -m tests.e2e.fault_client FOLDER ADDRESS``: each line on standard input asks for
one thing by ``do``; each gets one line of answer. An answered act is kept: whatever kills
the process afterwards, it must happen exactly once.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from approval.case import Case, Slot, SlotKind
from approval.commands import AddOpinion, CaseCommand, Hold, Release, Retract, Withdraw
from approval.content import CaseContent
from approval.encoding import to_plain
from approval.identifiers import CaseId, SlotId
from approval.people import Me
from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.case_detail import CaseDetail
from desktop.facade import Act, CaseList, Desk, SendState, Trouble
from desktop.settings import ClientSettings
from tests.e2e.wire_client import PIN

NEEDS_PIN = frozenset({SendState.RESIGN, SendState.UNSENT})
UNSUBMITTED = frozenset({"freezing", "sealing"})
OPEN = frozenset({*SendState} - {SendState.SENT})

DRAFTER = "mori"
LIKELY = {
    "approve": 6.0,
    "hold": 2.0,
    "release": 4.0,
    "retract": 1.0,
    "withdraw": 0.1,
    "add_opinion": 8.0,
}
"""How likely each offered act is chosen, by its weight."""


class FileSecrets:
    """Stands in for the account's keyring, which outlives the process as this file does."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def get(self, name: str) -> str | None:
        """Return a secret."""
        found = self._all().get(name)
        return None if found is None else str(found)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self._write({**self._all(), name: secret})

    def delete(self, name: str) -> None:
        """Forget a secret."""
        self._write({key: value for key, value in self._all().items() if key != name})

    def _all(self) -> dict[str, Any]:
        return json.loads(self._file.read_text("utf-8")) if self._file.exists() else {}

    def _write(self, secrets: dict[str, Any]) -> None:
        written = self._file.with_suffix(".new")
        written.write_text(json.dumps(secrets), "utf-8")
        written.replace(self._file)


class Operator:
    """A person at the desk: does what a line asks, or something at random."""

    def __init__(self, desk: Desk, address: str) -> None:
        self._desk = desk
        self._address = address

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Do what is asked and say what came of it."""
        match asked["do"]:
            case "sign_in":
                return _said(self._desk.sign_in(self._address, asked["login"], asked["password"]))
            case "enrol":
                return _said(self._desk.enrol(PIN))
            case "draft":
                return _said(self._draft(asked["title"]))
            case "act":
                return _said(self._anything(Random(asked["seed"]), asked["text"]))
            case "settle":
                return self._settle()
            case "report":
                return self._report()
        raise ValueError(asked["do"])

    def _draft(self, title: str) -> Act | Trouble:
        draft = self._desk.new_draft()
        content = CaseContent(matter="supply", amount=12_000_000, title=title, body="伺います。")
        saved = self._desk.save_draft(
            replace(draft, content=content, amount_text=str(content.amount))
        )
        return self._desk.submit(saved.draft_id, PIN)

    def _anything(self, chance: Random, text: str) -> Act | Trouble:
        rows = self._desk.rows(CaseList.ALL)
        details = [self._desk.detail(row.case_id) for row in rows if row.case_id]
        known = [detail for detail in details if detail is not None]
        kind = chance.choices(("case", "punch", "draft"), (85, 10, 5))[0]
        if kind == "draft" and self._me().login == DRAFTER:
            return self._draft(text)
        if not known or kind == "punch":
            kinds = self._desk.day_state().next_kinds
            punch = chance.choice(kinds) if kinds else "start"
            return self._desk.punch(punch, chance.choice(["home", "satellite", "mobile"]))
        return self._on_case(chance, chance.choice(known), text)

    def _on_case(self, chance: Random, detail: CaseDetail, text: str) -> Act | Trouble:
        case_id = detail.projected.case_id
        offered = {name: weight for name, weight in LIKELY.items() if name in detail.offers}
        chosen = chance.choices([*offered], [*offered.values()])[0] if offered else "add_opinion"
        slots = detail.projected.slots()
        mine = next((slot for slot in slots if slot.slot_id == detail.my_slot), None)
        match chosen:
            case "approve" if mine is not None:
                return self._desk.approve(case_id, mine.slot_id, mine.post_id, text, PIN)
            case "hold" | "release" if mine is not None:
                return self._desk.act(_parking(chosen, case_id, mine, text))
            case "withdraw":
                return self._desk.act(Withdraw(case_id=case_id, reason=text))
            case "retract" if own := self._own_act(detail.projected):
                return self._desk.act(Retract(case_id=case_id, slot_id=own, reason=text))
        post = self._me().posts[0].post_id
        return self._desk.act(AddOpinion(case_id=case_id, post_id=post, text=text))

    def _own_act(self, case: Case) -> SlotId | None:
        """Find what can be taken back; the submission is left, which would end the case."""
        for slot in case.slots():
            own = slot.acted is not None and slot.acted.person_id == self._me().person_id
            if own and slot.kind is not SlotKind.KIAN:
                return slot.slot_id
        return None

    def _me(self) -> Me:
        me = self._desk.me()
        if me is None:
            raise LookupError("nobody has signed in")
        return me

    def _settle(self) -> dict[str, Any]:
        """Do what an attentive person does: nudge, give the PIN again, read refusals."""
        for row in self._desk.outbox():
            if row.state in NEEDS_PIN:
                self._desk.sign_again(row.event_id, PIN)
            if row.state is SendState.ATTENTION:
                self._desk.dismiss(row.event_id)
        unsealed = [one for one in self._desk.drafts() if one.phase in UNSUBMITTED]
        for draft in unsealed:
            if draft.phase == "sealing":
                self._desk.submit(draft.draft_id, PIN)
        self._desk.sync_now()
        status = self._desk.status()
        return {
            "connection": status.connection,
            "unsubmitted": len(unsealed),
            "open": [(row.state, row.code) for row in self._desk.outbox() if row.state in OPEN],
        }

    def _report(self) -> dict[str, Any]:
        rows = self._desk.rows(CaseList.ALL)
        details = (self._desk.detail(row.case_id) for row in rows if row.case_id)
        return {"cases": [to_plain(detail.view) for detail in details if detail is not None]}


def _parking(chosen: str, case_id: CaseId, slot: Slot, text: str) -> CaseCommand:
    if chosen == "hold":
        return Hold(case_id=case_id, slot_id=slot.slot_id, post_id=slot.post_id, reason=text)
    return Release(case_id=case_id, slot_id=slot.slot_id, post_id=slot.post_id)


def _said(outcome: object) -> dict[str, Any]:
    if isinstance(outcome, Trouble):
        return {"trouble": outcome.code, "params": outcome.params}
    if isinstance(outcome, Act):
        row = outcome.row
        return {
            "kept": row.event_id,
            "device_seq": row.device_seq,
            "stream": row.stream,
            "type": row.command_type,
        }
    return {"done": True}


def main(folder: Path, address: str) -> None:
    """Answer lines until standard input ends."""
    settings = ClientSettings(
        store_folder=folder / "store", server_url=address, device_name=folder.name
    )
    desk = bootstrap.build(settings, Surroundings(secrets=FileSecrets(folder / "keyring.json")))
    desk.runner.start()
    operator = Operator(desk, address)
    for line in sys.stdin:
        print(json.dumps(operator.answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
