# SPDX-License-Identifier: Apache-2.0
"""The signing key and the batches of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.batches import BatchLine
from desktop.facade import Trouble
from desktop.signing_keys import CardChoice, KeyKind, KeyState, PinState
from desktop.steering import BatchItem

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.fake_desk import FakeDesk

UNTIL = datetime(2029, 11, 23, 15, 0, tzinfo=UTC)
MADE = KeyState(
    kind=KeyKind.MADE,
    name="山﨑 浩",
    issuer="机市 職員認証局",
    since=datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    until=UNTIL,
    days_left=1095,
)
ON_CARD = replace(
    MADE, kind=KeyKind.CARD, card="職員カード", module="/opt/card/module.so", days_left=21, due=30
)
CHOICES = (
    CardChoice(
        module="/opt/card/module.so",
        card="職員カード",
        serial="0001",
        key_id="01",
        name="山﨑 浩",
        issuer="机市 職員認証局",
        until=UNTIL,
    ),
    CardChoice(
        module="/opt/card/module.so",
        card="職員カード",
        serial="0001",
        key_id="02",
        name="山﨑 浩（認証用）",
        issuer="机市 職員認証局",
        until=UNTIL,
        why_not=Trouble(code="certificate.key_usage"),
    ),
)


@dataclass
class FakeKeys:
    """A key that a test may put on a card, wear or pull out."""

    desk: FakeDesk
    now: KeyState = MADE
    asked: PinState | None = None
    held: int = 0
    found: tuple[CardChoice, ...] | Trouble = CHOICES
    did: list[object] = field(default_factory=list)

    def state(self) -> KeyState:
        return self.now if self.desk.enrolled else KeyState()

    def pin(self) -> PinState:
        return self.asked or PinState(kind=self.now.kind, tries_left=self.desk.tries)

    def held_seconds(self) -> int:
        return self.held

    def forget(self) -> None:
        self.held = 0

    def cards(self, module: str) -> tuple[CardChoice, ...] | Trouble:
        self.did.append(("cards", module))
        return self.found

    def use_card(self, choice: CardChoice, pin: str) -> Trouble | None:
        return self._do("use_card", choice.key_id, pin, ON_CARD)

    def import_file(self, path: Path, password: str, pin: str) -> Trouble | None:
        return self._do("import_file", path.name, pin, replace(MADE, kind=KeyKind.IMPORTED))

    def renew(self, pin: str) -> Trouble | None:
        until = UNTIL + timedelta(days=1000)
        return self._do("renew", "", pin, replace(self.now, until=until, due=None))

    def remove(self) -> None:
        self.desk.enrolled = False
        self.desk.tell()

    def _do(self, what: str, of: str, pin: str, after: KeyState) -> Trouble | None:
        trouble = self.desk.take_trouble()
        if trouble is None:
            self.did.append((what, of, pin))
            self.now = after
            self.desk.enrolled = True
            self.desk.tell()
        return trouble


@dataclass
class FakeBatches:
    """Batches: what a review finds, and what was left of one."""

    found: dict[str, Trouble] | Trouble = field(default_factory=dict)
    kept: tuple[BatchLine, ...] = ()
    reviewed: list[tuple[BatchItem, ...]] = field(default_factory=list)

    def review(self, items: tuple[BatchItem, ...]) -> dict[str, Trouble] | Trouble:
        self.reviewed.append(items)
        return self.found

    def left(self) -> tuple[BatchLine, ...]:
        return self.kept

    def end(self) -> None:
        self.kept = ()
