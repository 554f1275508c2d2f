# SPDX-License-Identifier: Apache-2.0
"""Acts about which the server asks, in memory, and what was answered."""

from dataclasses import dataclass, field
from datetime import timedelta

from desktop.facade import OutboxRow, SendState, Trouble
from desktop.ownership import AskedActs
from tests.desktop.sample_case import CASE_ID, NOW

LOST, FOUND = NOW - timedelta(hours=30), NOW - timedelta(hours=2)


def asked_rows() -> tuple[OutboxRow, ...]:
    """A day that began and a case that was approved, while the laptop was lost."""
    acts = (("punch", "start", ""), ("punch", "end", ""), ("add_opinion", "", CASE_ID))
    return tuple(
        OutboxRow(
            event_id=f"0193a2b4-9d00-7000-8000-0000000000a{at}",
            device_seq=60 + at,
            stream=f"case:{case_id}" if case_id else "day:p",
            case_id=case_id,
            title=title or "テレワーク用モバイル端末の購入について",
            command_type=kind,
            state=SendState.WAITING,
            made_at=LOST + timedelta(hours=2 + 7 * at),
            tries=1,
            next_try=NOW + timedelta(minutes=10),
            code="event.owner_asked",
            params={"since": LOST.isoformat(), "until": FOUND.isoformat()},
            request_id="req-5f2c81d0",
        )
        for at, (kind, title, case_id) in enumerate(acts)
    )


@dataclass
class FakeOwnership:
    """Keeps what was answered; ``next_trouble`` is the answer to the next call."""

    rows: tuple[OutboxRow, ...] = ()
    next_trouble: Trouble | None = None
    said: list[tuple[tuple[str, ...], bool]] = field(default_factory=list)

    def asked(self) -> AskedActs:
        return AskedActs(rows=self.rows, device_name="貸出ノートPC 3号")

    def answer(self, event_ids: tuple[str, ...], own: bool) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        if trouble is None:
            self.said.append((event_ids, own))
            self.rows = tuple(each for each in self.rows if each.event_id not in event_ids)
        return trouble
