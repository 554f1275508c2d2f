# SPDX-License-Identifier: Apache-2.0
"""Absences are kept on the device first, reach the register later, and are shown throughout."""

from dataclasses import replace
from datetime import UTC, date, datetime

from approval.authority import SubstitutionOrders, SubstitutionRule
from approval.identifiers import PersonId
from desktop.absences import AbsenceWish
from desktop.facade import Act, SendState
from tests.approval.city import rules
from tests.desktop.office import Office, turn

TRIP = AbsenceWish(
    kind="trip",
    starts_at=datetime(2026, 12, 1, 15, tzinfo=UTC),
    ends_at=datetime(2026, 12, 3, 15, tzinfo=UTC),
)
ORDER = SubstitutionRule(
    article="第4条第1項",
    post="課長",
    order=1,
    substitute="below:team_head",
    absence_test="all_day",
    valid_from=date(2026, 4, 1),
)


def test_a_registration_is_shown_at_once_and_stays_over_a_restart(office: Office) -> None:
    desk = office.seated("yoshida")
    assert isinstance(desk.register_absence(TRIP), Act)
    office.leave(desk)
    (row,) = office.desk("yoshida").absences()
    assert (row.starts_at, row.ends_at, row.kind) == (TRIP.starts_at, TRIP.ends_at, "trip")
    assert (row.pending, row.pending_type) == (SendState.WAITING, "register_absence")


def test_what_the_register_has_is_no_longer_on_its_way(office: Office) -> None:
    desk = office.seated("yoshida")
    desk.register_absence(TRIP)
    turn(desk)
    (row,) = desk.absences()
    assert row.pending is None
    assert [each.kind for each in office.city.feed].count("absence") == 1


def test_a_change_keeps_the_absence_and_a_cancellation_ends_it(office: Office) -> None:
    desk = office.seated("yoshida")
    desk.register_absence(TRIP)
    turn(desk)
    (row,) = desk.absences()
    longer = replace(TRIP, absence_id=row.absence_id, ends_at=datetime(2026, 12, 4, 15, tzinfo=UTC))
    desk.register_absence(longer)
    assert [each.ends_at for each in desk.absences()] == [longer.ends_at]
    turn(desk)
    desk.cancel_absence(row.absence_id)
    (ending,) = desk.absences()
    assert ending.pending_type == "cancel_absence"
    turn(desk)
    assert desk.absences() == ()


def test_a_colleagues_absence_is_not_among_mine(office: Office) -> None:
    theirs = office.seated("takahashi")
    theirs.register_absence(TRIP)
    turn(theirs)
    assert office.seated("yoshida").absences() == ()


def test_a_superior_registers_for_a_colleague_who_fell_ill_and_takes_it_back(
    office: Office,
) -> None:
    chief = office.seated("yoshida")
    assert PersonId("p-takahashi") in [each.person_id for each in chief.colleagues("")]
    assert [each.name for each in chief.colleagues("髙橋")] == ["髙橋 是清"]
    ill = replace(TRIP, kind="illness", person_id="p-takahashi")
    assert isinstance(chief.register_absence(ill), Act)
    (waiting,) = chief.absences_of_others().rows
    assert (waiting.name, waiting.pending) == ("髙橋 是清", SendState.WAITING)
    turn(chief)
    (row,) = chief.absences_of_others().rows
    assert (row.kind, row.pending, row.changeable) == ("illness", None, True)
    assert chief.absences() == ()
    assert [each.kind for each in office.seated("takahashi").absences()] == ["illness"]
    assert isinstance(chief.cancel_absence(row.absence_id, row.person_id), Act)
    turn(chief)
    assert chief.absences_of_others().rows == ()


def test_who_heads_nothing_registers_for_nobody_but_sees_who_is_away(office: Office) -> None:
    theirs = office.seated("yoshida")
    theirs.register_absence(TRIP)
    turn(theirs)
    officer = office.seated("yamazaki")
    others = officer.absences_of_others()
    assert [(row.name, row.changeable) for row in others.rows] == [("𠮷田 茂子", False)]
    assert not others.may_register
    assert officer.colleagues("") == ()


def test_a_past_absence_of_a_colleague_is_not_listed(office: Office) -> None:
    theirs = office.seated("takahashi")
    theirs.register_absence(TRIP)
    turn(theirs)
    office.clock.pass_time(days=30)
    assert office.seated("yoshida").absences_of_others().rows == ()


def test_the_cover_of_a_colleague_is_that_of_his_posts(office: Office) -> None:
    chief = office.seated("otomo")
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders(rules=(ORDER,))))
    turn(chief)
    (cover,) = chief.cover(replace(TRIP, person_id="p-yoshida"))
    assert cover.office == "情報政策課長"


def test_who_decides_meanwhile_is_said_with_the_article(office: Office) -> None:
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders(rules=(ORDER,))))
    (cover,) = office.seated("yoshida").cover(TRIP)
    assert cover.office == "情報政策課長"
    (step,) = cover.steps
    assert (step.article, step.in_charge) == ("第4条第1項", "")
    assert [(each.order, each.name) for each in step.stand_ins] == [(1, "髙橋 是清")]


def test_the_post_in_charge_of_each_case_decides_under_the_orders_conditions(
    office: Office,
) -> None:
    order = replace(
        ORDER,
        substitute="charge:team_head",
        urgent_only=True,
        needs_settled_consent=True,
        excludes=("important",),
    )
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders(rules=(order,))))
    (cover,) = office.seated("yoshida").cover(TRIP)
    (step,) = cover.steps
    assert cover.nobody is None
    assert (step.article, step.in_charge) == ("第4条第1項", "team_head")
    assert [each.name for each in step.stand_ins] == ["髙橋 是清"]
    assert (step.urgent_only, step.settled_consent) == (True, True)
    assert step.barred == ("important",)


def test_half_a_day_does_not_meet_an_order_for_whole_days(office: Office) -> None:
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders(rules=(ORDER,))))
    noon = replace(TRIP, starts_at=datetime(2026, 12, 2, 4, tzinfo=UTC), ends_at=TRIP.ends_at)
    (cover,) = office.seated("yoshida").cover(noon)
    assert cover.nobody is not None
    assert cover.nobody.code == "substitution.part_of_day"


def test_a_stand_in_who_is_away_too_is_not_named(office: Office) -> None:
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders(rules=(ORDER,))))
    theirs = office.seated("takahashi")
    theirs.register_absence(TRIP)
    turn(theirs)
    (cover,) = office.seated("yoshida").cover(TRIP)
    assert cover.steps == ()
    assert cover.nobody is not None
    assert cover.nobody.code == "substitution.nobody"


def test_who_heads_nothing_has_nobody_to_stand_in(office: Office) -> None:
    assert office.seated("yamazaki").cover(TRIP) == ()
