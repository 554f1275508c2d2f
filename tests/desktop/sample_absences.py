# SPDX-License-Identifier: Apache-2.0
"""Absences of the reader of the samples, and who decides meanwhile."""

from dataclasses import replace
from datetime import UTC, datetime

from approval.identifiers import PersonId, PostId
from desktop.absences import AbsenceRow, Colleague, Meanwhile, MeanwhileStep, StandIn
from desktop.facade import SendState, Trouble


def rows() -> tuple[AbsenceRow, ...]:
    """Return a trip to come, leave this afternoon not sent yet, and two of the past."""
    return (
        _row("trip-1", "trip", (12, 1, 15), (12, 3, 15)),
        _row("leave-1", "leave", (11, 24, 4), (11, 24, 9, 45), SendState.WAITING),
        _row("training-1", "training", (10, 4, 15), (10, 5, 15)),
        _row("illness-1", "illness", (9, 8, 15), (9, 10, 15)),
    )


def others() -> tuple[AbsenceRow, ...]:
    """Return a colleague who is ill today, and one of another line who will be away."""
    ill = _row("illness-2", "illness", (11, 23, 15), (11, 24, 15))
    later = _row("other-1", "other", (11, 30, 15), (12, 2, 15))
    return (
        replace(ill, person_id="p-shoji", name="東海林 太郎", office="人事係長"),
        replace(later, person_id="p-ito", name="伊藤 仁", office="給与係長", changeable=False),
    )


def colleagues() -> tuple[Colleague, ...]:
    """Return those for whom the reader answers."""
    return (
        Colleague(person_id=PersonId("p-shoji"), name="東海林 太郎", office="人事係長"),
        Colleague(person_id=PersonId("p-takanashi"), name="小鳥遊 空", office="給与係長"),
    )


def covers() -> tuple[Meanwhile, ...]:
    """Return one post with named stand-ins, one left to the post in charge, one with nobody."""
    return (
        Meanwhile(
            office="人事課長",
            steps=(
                MeanwhileStep(
                    stand_ins=(_stand_in("人事課担当課長", "一 一"),), article="第4条第4項"
                ),
                MeanwhileStep(
                    stand_ins=(
                        _stand_in("人事係長", "東海林 太郎"),
                        _stand_in("給与係長", "小鳥遊 空"),
                    ),
                    article="第4条第5項",
                    in_charge="team_head",
                    urgent_only=True,
                ),
            ),
            nobody=None,
        ),
        Meanwhile(
            office="総務局長",
            steps=(
                MeanwhileStep(
                    stand_ins=(_stand_in("総務部長", "髙橋 是清"),),
                    article="第4条第3項",
                    in_charge="department_head",
                    settled_consent=True,
                    barred=("important", "unusual"),
                ),
            ),
            nobody=None,
        ),
        Meanwhile(
            office="選挙管理委員会書記長",
            steps=(),
            nobody=Trouble(code="substitution.no_order", params={"post": "選挙管理委員会書記長"}),
        ),
    )


def _stand_in(office: str, name: str) -> StandIn:
    return StandIn(post_id=PostId(office), office=office, name=name, order=1, article="第4条第4項")


def _row(
    absence_id: str,
    kind: str,
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    pending: SendState | None = None,
) -> AbsenceRow:
    return AbsenceRow(
        absence_id=absence_id,
        kind=kind,
        starts_at=_at(starts),
        ends_at=_at(ends),
        pending=pending,
        pending_type="register_absence" if pending else "",
    )


def _at(parts: tuple[int, ...]) -> datetime:
    """An instant of 2026 in UTC; 15:00 there is midnight in the city."""
    month, day, hour, *minute = parts
    return datetime(2026, month, day, hour, *minute, tzinfo=UTC)
