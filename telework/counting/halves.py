# SPDX-License-Identifier: Apache-2.0
"""Counter B: what each half of a day counts, with the rule that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from telework.commands import Place
from telework.counting.day_count import KINDS, Applied, Counter
from telework.counting.policy import HalfRule, MobileRule, Policy
from telework.counting.work import Day, Half
from telework.hours.spans import common, length, without


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfWork:
    """What was done in the duty hours of one half, in minutes.

    Attributes:
        required: own minutes, leave, approved non-duty and lunch taken out.
        remote: remote work by kind, ``permitted`` as far as a block permits it.
        filled: mobile work fills the half, breaks and mid-day absences not held against it.
    """

    half: Half
    required: int
    office: int
    remote: Mapping[Place, int]
    permitted: Mapping[Place, int]
    filled: bool


def work_of_half(day: Day, half: Half) -> HalfWork:
    """Measure one half."""
    own = common(day.duty, (half.span,))
    spans = {kind: day.at(kind, own) for kind in KINDS}
    required = length(own)
    idle = common(day.idle, own)
    return HalfWork(
        half=half,
        required=required,
        office=length(day.at(Place.OFFICE, own)),
        remote={kind: length(found) for kind, found in spans.items()},
        permitted={kind: length(day.permitted(found)) for kind, found in spans.items()},
        filled=required > 0 and not without(own, (*spans[Place.MOBILE], *idle)),
    )


def counted_kinds(work: HalfWork, policy: Policy) -> tuple[Place, ...]:
    """Return the kinds whose work counts in this half: mobile work only as the policy says."""
    mobile = policy.mobile is MobileRule.ALWAYS or (
        policy.mobile is MobileRule.FILLS_HALF and work.filled
    )
    return tuple(kind for kind in KINDS if mobile or kind is not Place.MOBILE)


def apply_half_rule(work: HalfWork, policy: Policy) -> Applied:
    """Decide what one half counts in counter B, and say by which rule."""
    kinds = [kind for kind in counted_kinds(work, policy) if work.permitted[kind]]
    code = _refused(work, policy, kinds)
    amount = 0 if code else work.half.weight
    kind: Place | Literal[""] = _longest(kinds, work) if amount else ""
    return Applied(
        counter=Counter.HALF_UNITS,
        part=work.half.name,
        kind=kind,
        amount=amount,
        code=code or _GRANTED[policy.half_rule],
        params=_params(work),
    )


def minutes_of(work: HalfWork, policy: Policy) -> tuple[Applied, ...]:
    """Give the permitted minutes of one half, kind by kind."""
    return tuple(
        Applied(
            counter=Counter.MINUTES,
            part=work.half.name,
            kind=kind,
            amount=work.permitted[kind],
            code="minutes.remote",
            params=_params(work),
        )
        for kind in counted_kinds(work, policy)
        if work.permitted[kind]
    )


_GRANTED = {
    HalfRule.WHOLE: "half.all_remote",
    HalfRule.MAJORITY: "half.mostly_remote",
    HalfRule.HOURS: "half.in_minutes",
}


def _refused(work: HalfWork, policy: Policy, kinds: Iterable[Place]) -> str:
    """Return the rule by which a half counts nothing; empty when it counts."""
    counted = sum(work.permitted[kind] for kind in kinds)
    rules = (
        ("half.in_minutes", policy.half_rule is HalfRule.HOURS),
        ("half.no_own_hours", work.half.weight == 0),
        ("half.on_leave", work.required == 0),
        ("half.no_work", not any(work.remote.values()) and not work.office),
        ("half.office_only", not any(work.remote.values())),
        ("half.office_work", policy.half_rule is HalfRule.WHOLE and work.office > 0),
        ("half.not_permitted", not any(work.permitted.values())),
        ("half.mobile_never", not counted and policy.mobile is MobileRule.NEVER),
        ("half.mobile_short", not counted),
        ("half.minority", policy.half_rule is HalfRule.MAJORITY and counted <= _otherwise(work)),
    )
    return next((code for code, applies in rules if applies), "")


def _longest(kinds: Iterable[Place], work: HalfWork) -> Place:
    return max(kinds, key=lambda kind: work.permitted[kind])


def _otherwise(work: HalfWork) -> int:
    """Return the work that was not permitted remote work."""
    return work.office + sum(work.remote.values()) - sum(work.permitted.values())


def _params(work: HalfWork) -> dict[str, str]:
    counts = {
        "required": work.required,
        "office": work.office,
        **{kind.value: work.remote[kind] for kind in KINDS},
    }
    return {name: str(minutes) for name, minutes in counts.items()}
