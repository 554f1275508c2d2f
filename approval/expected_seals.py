# SPDX-License-Identifier: Apache-2.0
"""The seals that a sheet must carry, as the register knows them.

A file that was cut back to an earlier revision verifies perfectly; only the register knows
who signed after that.
"""

from dataclasses import dataclass

from approval.case import Case, SlotStatus
from approval.claimed_role import role_in_slot

_SEALED = frozenset({SlotStatus.APPROVED, SlotStatus.CONSENTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSeal:
    """One seal: the field it stands in, whose it is, and the role that it claims."""

    field: str
    name: str
    role: str


def expected_seals(case: Case) -> tuple[ExpectedSeal, ...]:
    """Return the seals on the current sheet of a case, in the order in which they were set.

    What stands on an earlier sheet, which this one quotes, is not among them.
    """
    sealed = [
        (slot.acted_at, ExpectedSeal(field=slot.slot_id, name=acted.name, role=role))
        for slot in case.slots()
        if slot.status in _SEALED
        and (acted := slot.acted) is not None
        and slot.acted_at is not None
        and not case.sealed_before(slot)
        and (role := role_in_slot(acted, slot, case.authority))
    ]
    return tuple(seal for _, seal in sorted(sealed, key=lambda each: each[0]))
