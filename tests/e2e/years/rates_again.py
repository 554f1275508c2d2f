# SPDX-License-Identifier: Apache-2.0
"""The e-approval rates counted again from the rows of the register, in fractions."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, select

from server.store.tables import register_entry

EXCUSED = frozenset(
    [
        "no_account",
        "no_terminal",
        "law_requires_seal",
        "confidential",
        "size",
        "drawing_or_book",
        "system_outage",
        "rule_keeps_paper",
    ]
)
"""Reasons that excuse paper (approval.md, 4.2, "X")."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Counts by medium and the three rates (approval.md, 4.2)."""

    electronic: int
    hybrid: int
    paper: int
    exempt: int

    @property
    def texts(self) -> tuple[str, str, str]:
        """Headline, strict and government rate as they are shown."""
        on_screen = self.electronic + self.hybrid
        whole = on_screen + self.paper + self.exempt
        return (
            shown(on_screen, whole),
            shown(self.electronic, whole),
            shown(on_screen, whole - self.exempt),
        )


def shown(part: int, whole: int) -> str:
    """Write a rate; all and none are said only of all and none."""
    if whole == 0:
        return "-"
    tenths = Fraction(part, whole) * 1000
    rounded = int(tenths + Fraction(1, 2))
    if 0 < part < whole:
        rounded = max(1, min(999, rounded))
    return f"{rounded / 10:.1f}%"


def rates_again(tx: Connection) -> dict[tuple[str, str], Rates]:
    """Return the rates of each month by bureau; under an empty name of the city."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in tx.execute(select(register_entry)):
        if row.decided_on is None:
            continue
        medium = row.carrier
        if medium == "P" and row.reason in EXCUSED:
            medium = "X"
        for bureau in {"", row.bureau_id}:
            counts[row.decided_on.isoformat()[:7], bureau][medium] += 1
    return {key: Rates(*(found[each] for each in "EHPX")) for key, found in counts.items()}
