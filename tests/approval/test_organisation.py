# SPDX-License-Identifier: Apache-2.0
"""The organisation on a day: holders, lines of superiors, and change at midnight."""

from datetime import UTC, date, datetime

import pytest

from approval.calendar import city_day
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation_view import office_name
from tests.approval.city import BEGAN, city, city_files, load_city, transferred

VIEW = city().on(BEGAN)


def line(post: str) -> list[str]:
    return [each.post_id for each in VIEW.line_above(PostId(post))]


def test_the_line_goes_up_nearest_first_to_the_mayor() -> None:
    assert line("post-joho-shunin") == [
        "post-joho-kakaricho",
        "post-joho-kacho",
        "post-somu-kyokucho",
        "post-fukushicho",
        "post-shicho",
    ]


def test_the_line_of_a_head_begins_above_his_section() -> None:
    assert line("post-joho-kacho") == ["post-somu-kyokucho", "post-fukushicho", "post-shicho"]
    assert line("post-fukushicho") == ["post-shicho"]
    assert line("post-shicho") == []


def test_a_section_outside_any_bureau_goes_straight_to_the_city() -> None:
    assert line("post-kaikei-shuji") == ["post-kaikei-shitsucho", "post-fukushicho", "post-shicho"]
    assert VIEW.bureau_of(SectionId("kaikei")) is None


def test_the_bureau_and_the_path_of_a_team() -> None:
    bureau = VIEW.bureau_of(SectionId("joho-kakari"))
    assert bureau is not None
    assert bureau.name == "総務局"
    assert VIEW.section_path(SectionId("joho-kakari")) == ("総務局", "情報政策課", "情報政策係")


@pytest.mark.parametrize(
    ("post", "section", "above"),
    [
        ("post-somu-kyokucho", "joho-kakari", True),
        ("post-joho-kacho", "joho", True),
        ("post-shicho", "joho", True),
        ("post-zaisei-kyokucho", "joho", False),
        ("post-joho-shunin", "joho-kakari", False),
        ("post-nowhere", "joho", False),
    ],
)
def test_who_stands_above_a_section(post: str, section: str, above: bool) -> None:
    assert VIEW.is_above(PostId(post), SectionId(section)) is above


@pytest.mark.parametrize(
    ("section", "title", "office"),
    [
        ("情報政策課", "課長", "情報政策課長"),
        ("情報政策課", "主任", "情報政策課主任"),
        ("総務局", "局長", "総務局長"),
        ("", "市長", "市長"),
    ],
)
def test_offices_are_named_as_people_name_them(section: str, title: str, office: str) -> None:
    assert office_name(section, title) == office


def test_offices_of_the_city_itself_are_named_by_title_and_unknown_ones_by_id() -> None:
    assert VIEW.office(PostId("post-shicho")) == "市長"
    assert VIEW.office(PostId("post-nowhere")) == "post-nowhere"


def test_unknown_ids_give_nothing() -> None:
    assert VIEW.post(PostId("x")) is None
    assert VIEW.person(PersonId("x")) is None
    assert VIEW.holders(PostId("x")) == ()
    assert VIEW.held_posts(PersonId("x")) == ()
    assert VIEW.line_above(PostId("x")) == ()
    assert VIEW.signatory(PersonId("p-mori"), PostId("post-shicho")) is None
    assert not VIEW.holds(PersonId("p-mori"), PostId("post-shicho"))


def test_names_are_kept_to_the_code_point() -> None:
    person = VIEW.person(PersonId("p-yoshida"))
    assert person is not None
    assert person.name == "\U00020bb7田 茂子"


@pytest.mark.parametrize("held_as", ["acting_head", "kokoroe", "statutory_substitute"])
def test_who_is_put_in_charge_holds_the_post_and_says_so(held_as: str) -> None:
    organisation = transferred(("post-joho-kacho", "p-otomo", held_as))
    view = organisation.on(date(2026, 12, 1))
    ((person, capacity),) = view.holders(PostId("post-joho-kacho"))
    assert (person.person_id, capacity.value) == ("p-otomo", held_as)
    assert [post.post_id for post in view.held_posts(PersonId("p-otomo"))] == [
        "post-somu-kyokucho",
        "post-joho-kacho",
    ]
    signatory = view.signatory(PersonId("p-otomo"), PostId("post-joho-kacho"))
    assert signatory is not None
    assert signatory.capacity == held_as


def test_a_post_changes_hands_at_midnight_in_the_city() -> None:
    organisation = transferred(("post-joho-kacho", "p-mori", "regular"), day="2027-04-01")
    before = datetime(2027, 3, 31, 14, 59, 59, tzinfo=UTC)
    after = datetime(2027, 3, 31, 15, 0, 0, tzinfo=UTC)
    holders = [
        organisation.on(city_day(at)).holders(PostId("post-joho-kacho"))[0][0].person_id
        for at in (before, after)
    ]
    assert holders == ["p-yoshida", "p-mori"]


def test_days_between_changes_share_one_view() -> None:
    organisation = transferred(("post-joho-kacho", "", ""), day="2027-04-01")
    assert organisation.on(date(2026, 4, 1)) is organisation.on(date(2027, 3, 31))
    assert organisation.on(date(2027, 3, 31)) is not organisation.on(date(2027, 4, 1))


def test_an_abolished_section_takes_its_posts_out_of_sight() -> None:
    files = city_files()
    for name in ("sections.csv", "posts.csv", "holdings.csv"):
        files[name] = "".join(
            line.rstrip("\n").removesuffix(",") + ",2027-04-01\n" if "kaikei" in line else line
            for line in files[name].splitlines(keepends=True)
        )
    view = load_city(files).on(date(2027, 4, 1))
    assert view.section(SectionId("kaikei")) is None
    assert view.post(PostId("post-kaikei-shuji")) is None
    assert view.held_posts(PersonId("p-kera")) == ()
    assert len(view.posts()) == len(VIEW.posts()) - 2
