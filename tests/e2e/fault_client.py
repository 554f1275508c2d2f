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

from approval.commands import AddOpinion, CaseCommand, Hold, Release
from approval.content import CaseContent
from approval.encoding import to_plain
from approval.identifiers import CaseId, PostId, SlotId
from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.facade import Act, CaseDetail, CaseList, Desk, SendState, Trouble
from desktop.settings import ClientSettings
from tests.e2e.wire_client import PIN

NEEDS_PIN = frozenset({SendState.RESIGN, SendState.UNSENT})
OPEN = frozenset({*SendState} - {SendState.SENT})


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
        if not known or chance.random() < 0.1:
            kinds = self._desk.day_state().next_kinds
            kind = chance.choice(kinds) if kinds else "start"
            return self._desk.punch(kind, chance.choice(["home", "satellite", "mobile"]))
        return self._on_case(chance, chance.choice(known), text)

    def _on_case(self, chance: Random, detail: CaseDetail, text: str) -> Act | Trouble:
        case_id = detail.projected.case_id
        slot = next((s for s in detail.projected.slots() if s.slot_id == detail.my_slot), None)
        offered = sorted(detail.offers & {"hold", "release", "approve"})
        if slot is None or not offered or chance.random() < 0.5:
            return self._desk.act(self._opinion(case_id, text))
        chosen = chance.choice(offered)
        if chosen == "approve":
            return self._desk.approve(case_id, slot.slot_id, slot.post_id, text, PIN)
        return self._desk.act(_parking(chosen, case_id, slot.slot_id, slot.post_id, text))

    def _opinion(self, case_id: CaseId, text: str) -> AddOpinion:
        me = self._desk.me()
        if me is None:
            raise LookupError("nobody has signed in")
        return AddOpinion(case_id=case_id, post_id=me.posts[0].post_id, text=text)

    def _settle(self) -> dict[str, Any]:
        """Do what an attentive person does: nudge, give the PIN again, read refusals."""
        for row in self._desk.outbox():
            if row.state in NEEDS_PIN:
                self._desk.sign_again(row.event_id, PIN)
            if row.state is SendState.ATTENTION:
                self._desk.dismiss(row.event_id)
        self._desk.sync_now()
        status = self._desk.status()
        return {
            "connection": status.connection,
            "waiting": status.waiting,
            "open": [(row.state, row.code) for row in self._desk.outbox() if row.state in OPEN],
        }

    def _report(self) -> dict[str, Any]:
        rows = self._desk.rows(CaseList.ALL)
        details = (self._desk.detail(row.case_id) for row in rows if row.case_id)
        return {"cases": [to_plain(detail.view) for detail in details if detail is not None]}


def _parking(
    chosen: str, case_id: CaseId, slot_id: SlotId, post_id: PostId, text: str
) -> CaseCommand:
    if chosen == "hold":
        return Hold(case_id=case_id, slot_id=slot_id, post_id=post_id, reason=text)
    return Release(case_id=case_id, slot_id=slot_id, post_id=post_id)


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
