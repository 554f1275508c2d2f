# SPDX-License-Identifier: Apache-2.0
"""What of a day its head should look at, the gravest first: codes from all that is known."""

from collections.abc import Iterable, Iterator

from desktop.telework_team import Remark
from telework import Place, Standing, parts
from telework.hours.difference import ShownDifference
from telework.hours.overtime import OvertimeStanding, UnpermittedWork, WorkEvidence
from telework.reporting.record import DayRecord, Mark
from telework.reporting.viewing import EXCEPTIONS

GRAVITY = (
    "trust.d",
    "mac.wrong",
    "sequence.taken",
    "chain.broken",
    "overtime.night",
    "overtime.holiday",
    "overtime.overtime",
    "overtime.seen",
    "difference.no_reason",
    "trust.c",
    "day.changed",
    "permit.missing",
    "day.no_end",
    "day.no_show",
    "report.missing",
)
"""What is not named here stands behind, in the order it was found."""


REMOTE = frozenset({Place.HOME, Place.SATELLITE, Place.MOBILE})


def remarks_of(
    record: DayRecord,
    differences: Iterable[ShownDifference],
    unpermitted: Iterable[UnpermittedWork],
    *,
    permitted: bool,
) -> tuple[Remark, ...]:
    """Return the remarks of a day; ``permitted`` says that a block permits remote work on it."""
    found = (
        *_of_trust(record),
        *_of_work_done(record, permitted=permitted),
        *(_of_mark(mark) for mark in record.marks if mark.code in EXCEPTIONS - {"trust.C"}),
        *(of_work(each) for each in unpermitted),
        *(of_difference(each) for each in differences),
    )
    once = {(each.code, *sorted(each.params.items())): each for each in found}
    return tuple(sorted(once.values(), key=_gravity))


def warnings_of(standing: OvertimeStanding) -> tuple[Remark, ...]:
    """Return what is to be told of somebody's overtime before a limit is reached."""
    counters = (
        ("overtime", standing.month_warning, standing.month_limit),
        ("overtime.year", standing.year_warning, standing.year_limit),
    )
    return tuple(
        Remark(code=f"{name}.{warning}", params={"limit": str(limit // 60)})
        for name, warning, limit in counters
        if warning
    )


def _gravity(remark: Remark) -> int:
    return GRAVITY.index(remark.code) if remark.code in GRAVITY else len(GRAVITY)


def _of_trust(record: DayRecord) -> Iterator[Remark]:
    if record.trust in {"C", "D"}:
        yield Remark(code=f"trust.{record.trust.lower()}")


def _of_work_done(record: DayRecord, *, permitted: bool) -> Iterator[Remark]:
    """Remote work that nothing permits, or that was ended and not reported."""
    remote = any(part.place in REMOTE for part in parts(record.work))
    if remote and not permitted:
        yield Remark(code="permit.missing")
    if remote and record.work.standing is Standing.ENDED and record.report is None:
        yield Remark(code="report.missing")


def _of_mark(mark: Mark) -> Remark:
    return Remark(code=mark.code, params={"message": mark.text})


def of_work(each: UnpermittedWork) -> Remark:
    """Return what is said of work outside permissions."""
    params = {"minutes": str(each.minutes)}
    if each.settled is not None:
        return Remark(code="overtime.settled", params=params | {"reason": each.settled.reason})
    if each.afterwards:
        return Remark(code="overtime.afterwards", params=params)
    if each.evidence is WorkEvidence.SEEN:
        return Remark(code="overtime.seen", params=params)
    return Remark(code=f"overtime.{each.kind}", params=params)


def of_difference(each: ShownDifference) -> Remark:
    """Return what is said of a difference."""
    params = {"minutes": str(each.difference.minutes)}
    if each.settled is not None:
        return Remark(code="difference.settled", params=params | {"reason": each.settled.reason})
    if each.explanation is None:
        return Remark(code="difference.no_reason", params=params)
    params["reason"] = each.explanation.reason
    return Remark(code="difference.reasoned", params=params)
