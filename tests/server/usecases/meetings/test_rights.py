# SPDX-License-Identifier: Apache-2.0
"""A meeting is its organiser's, its room its keeper's; who is neither learns nothing."""

from typing import cast

import pytest

from approval.identifiers import PersonId
from approval.organisation_view import OrganisationView
from server.auth.actor import Actor
from server.auth.permissions import Role
from server.auth.session import Session
from server.usecases.city import CityToday
from server.usecases.meetings.rights import MeetingRights
from telework.meetings.catalogue import Catalogue, Room
from tests.approval.city import BEGAN, city

ROOMS = Catalogue(
    rooms=(
        Room(
            room_id="15C",
            name="15C会議室",
            building="本庁舎",
            floor="15",
            capacity=24,
            parts=("15C",),
            manager_section_id="jinji",
        ),
        Room(
            room_id="somu-1",
            name="総務局会議室",
            building="本庁舎",
            floor="9",
            capacity=8,
            parts=("somu-1",),
            manager_section_id="somu",
        ),
        Room(
            room_id="web",
            name="Web会議ブース",
            building="本庁舎",
            floor="3",
            capacity=1,
            parts=("web",),
        ),
    )
)
OWNER = "p-mori"
OFFICER_OF_JINJI = "p-takanashi"


def rights(person: str, *roles: Role) -> MeetingRights:
    session = Session(
        tenant=1,
        session_id="s",
        person_id=PersonId(person),
        login=person,
        name=person,
        device_id="d",
        roles=frozenset(roles or {Role.STAFF}),
    )
    view = city().on(BEGAN)
    posts = frozenset(held.post_id for held in view.held_posts(PersonId(person)))
    sections = frozenset(held.section_id for held in view.held_posts(PersonId(person)))
    actor = Actor(session=session, posts=posts, sections=sections, request_id="r")
    today = cast("CityToday", _Today(view))
    return MeetingRights(actor=actor, city=today, catalogue=ROOMS)


class _Today:
    def __init__(self, view: OrganisationView) -> None:
        self.view = view


def test_the_organiser_changes_and_rewrites_his_meeting() -> None:
    his = rights(OWNER)
    assert his.refuse_change(OWNER, ("15C",), private=True, attends=False) is None
    assert his.refuse_rewriting(OWNER) is None


@pytest.mark.parametrize("keeper", [rights(OFFICER_OF_JINJI), rights("p-mori", Role.FACILITIES)])
def test_who_keeps_the_room_moves_a_meeting_and_never_rewrites_it(keeper: MeetingRights) -> None:
    assert keeper.refuse_change("p-kaneko", ("15C",), private=True, attends=False) is None
    refused = keeper.refuse_rewriting("p-kaneko")
    assert refused is not None
    assert refused.code == "meeting.content_is_the_organisers"


def test_keeping_one_room_says_nothing_about_the_others_of_a_series() -> None:
    keeper = rights(OFFICER_OF_JINJI)
    assert keeper.keeps("15C")
    assert not keeper.may_change("p-kaneko", ("15C", "web"))


@pytest.mark.parametrize("room_id", ["web", "torn-down", ""])
def test_a_room_without_a_keeper_is_kept_by_facilities_alone(room_id: str) -> None:
    assert not rights(OFFICER_OF_JINJI).keeps(room_id)
    assert rights("p-mori", Role.FACILITIES).keeps(room_id)


def test_a_room_of_the_bureau_is_not_kept_by_everybody_below_it() -> None:
    assert rights("p-otomo").keeps("somu-1")
    assert not rights(OFFICER_OF_JINJI).keeps("somu-1")


@pytest.mark.parametrize(
    ("private", "attends", "code"),
    [
        (False, False, "meeting.not_yours"),
        (True, True, "meeting.not_yours"),
        (True, False, "meeting.unknown"),
    ],
)
def test_nobody_else_learns_that_a_private_meeting_exists(
    private: bool, attends: bool, code: str
) -> None:
    refused = rights("p-kaneko").refuse_change(OWNER, ("15C",), private=private, attends=attends)
    assert refused is not None
    assert refused.code == code


def test_an_administrator_and_an_auditor_change_nothing() -> None:
    for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.RECORDS, Role.HR):
        assert not rights("p-kaneko", role).may_change(OWNER, ("15C",))
