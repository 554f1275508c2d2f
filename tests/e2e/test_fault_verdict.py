# SPDX-License-Identifier: Apache-2.0
"""The judge of the fault run sees each way in which a promise can be broken."""

from collections import Counter
from collections.abc import Mapping

import pytest

from tests.e2e.fault_verdict import Kept, Records, exactly_once, in_order, nothing_unasked

FIRST = Kept(login="mori", event_id="a", device_seq=1, stream="case:1", type="add_opinion")
SECOND = Kept(login="mori", event_id="b", device_seq=2, stream="case:1", type="hold")
PUNCH = Kept(login="mori", event_id="p", device_seq=3, stream="day:p-mori", type="punch")


def row(event_id: str, type_: str, case_id: str = "1") -> Mapping[str, str]:
    return {"case_id": case_id, "type": type_, "event_id": event_id}


SOUND = Records(
    events=(row("a", "opinion_added"), row("b", "held")),
    answers={"a": "accepted", "b": "accepted", "p": "accepted"},
    punches=Counter(["p"]),
)


def changed(**changes: object) -> Records:
    fields = {"events": SOUND.events, "answers": SOUND.answers, "punches": SOUND.punches}
    return Records(**{**fields, **changes})  # type: ignore[arg-type]


def test_a_sound_run_passes() -> None:
    exactly_once(SOUND, [FIRST, SECOND, PUNCH])
    nothing_unasked(SOUND, [FIRST, SECOND, PUNCH], 0)
    in_order(SOUND, [FIRST, SECOND, PUNCH])


@pytest.mark.parametrize(
    ("records", "message"),
    [
        (changed(answers={"b": "accepted", "p": "accepted"}), "never reached"),
        (changed(events=(*SOUND.events, row("a", "opinion_added"))), "happened 2 times"),
        (changed(events=SOUND.events[1:]), "happened 0 times"),
        (changed(answers={**SOUND.answers, "a": "refused"}), "is refused and happened 1"),
        (changed(punches=Counter(["p", "p"])), "happened 2 times"),
        (changed(punches=Counter[str]()), "happened 0 times"),
    ],
)
def test_an_act_lost_or_doubled_is_seen(records: Records, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        exactly_once(records, [FIRST, SECOND, PUNCH])


def test_an_act_that_nobody_asked_for_is_seen() -> None:
    with pytest.raises(AssertionError, match="nobody asked"):
        nothing_unasked(SOUND, [FIRST, PUNCH], 0)
    nothing_unasked(SOUND, [FIRST, PUNCH], 1)
    with pytest.raises(AssertionError, match="happened twice"):
        nothing_unasked(changed(punches=Counter(["x", "x"])), [FIRST, SECOND], 1)


def test_acts_that_overtook_each_other_are_seen() -> None:
    with pytest.raises(AssertionError, match="mori: 1 after 2"):
        in_order(changed(events=SOUND.events[::-1]), [FIRST, SECOND])
    in_order(changed(events=(row("b", "held", "2"), row("a", "opinion_added"))), [FIRST, SECOND])
