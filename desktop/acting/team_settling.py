# SPDX-License-Identifier: Apache-2.0
"""Exceptions of days, open and settled, with those that the head settled but has not sent."""

from collections.abc import Container, Iterable
from dataclasses import replace

from desktop.acting.team_days import Key, TeamRead
from desktop.acting.team_marks import of_difference, of_work
from desktop.acting.telework_office import names
from desktop.acting.workplace import Workplace
from desktop.facade import SendState
from desktop.store import outbox
from desktop.telework_team import DayException, SettledSeen
from telework.hours.act_encoding import settle_exception_from_plain
from telework.hours.difference import ShownDifference
from telework.hours.overtime import UnpermittedWork
from telework.hours.settlement import Settled, Settlement, settled

Waiting = dict[Key, tuple[Settlement, ...]]


def waiting_settlements(place: Workplace) -> Waiting:
    """Return what this head settled and is on its way, by person and day."""
    states = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    by = place.whoever().person_id
    found: Waiting = {}
    with place.vault.database.read() as tx:
        for event in outbox.in_states(tx, place.vault.seal(), states):
            if event.command_type != "settle_exception":
                continue
            act = settle_exception_from_plain(event.command())
            made = Settlement(
                what=act.what,
                kind=act.kind,
                begin=act.begin,
                end=act.end,
                reason=act.reason,
                by=by,
                at=event.made_at,
            )
            key = (act.person_id, act.day)
            found[key] = (*found.get(key, ()), made)
    return found


def with_waiting(found: TeamRead, waiting: Waiting) -> TeamRead:
    """Return the month as it will be once the head's settlements have arrived."""
    return replace(
        found,
        differences={
            key: [_settled_difference(each, waiting.get(key, ())) for each in items]
            for key, items in found.differences.items()
        },
        unpermitted={
            key: [_settled_work(each, waiting.get(key, ())) for each in items]
            for key, items in found.unpermitted.items()
        },
    )


def exceptions_of(
    place: Workplace,
    differences: Iterable[ShownDifference],
    unpermitted: Iterable[UnpermittedWork],
    waiting: Container[Settlement] = (),
) -> tuple[DayException, ...]:
    """Return exceptions for the screen, those without permission first, with people's names."""
    shown, work = tuple(differences), tuple(unpermitted)
    people = {each.person_id for each in work} | {each.difference.person_id for each in shown}
    dismissed = (*(each.settled for each in shown), *(each.settled for each in work))
    people |= {each.by for each in dismissed if each is not None}
    known = names(place, tuple(people))
    return (
        *(_of_work(each, known, waiting) for each in work),
        *(_of_difference(each, known, waiting) for each in shown),
    )


def _of_work(
    each: UnpermittedWork, known: dict[str, str], waiting: Container[Settlement]
) -> DayException:
    return DayException(
        person_id=each.person_id,
        name=known.get(each.person_id, each.person_id),
        day=each.day,
        what=Settled.UNPERMITTED,
        kind=each.kind,
        begin=each.begin,
        end=each.end,
        minutes=each.minutes,
        remark=of_work(replace(each, settled=None)),
        settled=_seen(each.settled, known, waiting),
    )


def _of_difference(
    each: ShownDifference, known: dict[str, str], waiting: Container[Settlement]
) -> DayException:
    found = each.difference
    return DayException(
        person_id=found.person_id,
        name=known.get(found.person_id, found.person_id),
        day=found.day,
        what=Settled.DIFFERENCE,
        kind=found.kind,
        begin=found.begin,
        end=found.end,
        minutes=found.minutes,
        remark=of_difference(replace(each, settled=None)),
        reason=each.explanation.reason if each.explanation is not None else "",
        settled=_seen(each.settled, known, waiting),
    )


def _seen(
    made: Settlement | None, known: dict[str, str], waiting: Container[Settlement]
) -> SettledSeen | None:
    if made is None:
        return None
    by = known.get(made.by, made.by)
    return SettledSeen(by=by, at=made.at, reason=made.reason, pending=made in waiting)


def _settled_difference(each: ShownDifference, waiting: tuple[Settlement, ...]) -> ShownDifference:
    found = each.difference
    made = settled(Settled.DIFFERENCE, found.kind, found.begin, found.end, waiting)
    return each if made is None else replace(each, settled=made)


def _settled_work(each: UnpermittedWork, waiting: tuple[Settlement, ...]) -> UnpermittedWork:
    made = settled(Settled.UNPERMITTED, each.kind, each.begin, each.end, waiting)
    return each if made is None else replace(each, settled=made)
