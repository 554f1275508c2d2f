# SPDX-License-Identifier: Apache-2.0
"""What is written as rows is read again as the same catalogue, whatever it holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from approval.register.spreadsheet import csv_row
from telework.meetings.catalogue import Catalogue, Equipment, Host, Provider, Purpose, Room, Window
from telework.meetings.files.reading import parse_catalogue
from telework.meetings.files.writing import columns_of, rows_of

SECTIONS = ("joho", "kanzai")
_WORDS = st.text("会議室あア\"',;=+-@A1 ", min_size=1, max_size=12).filter(
    lambda text: text == text.strip() and bool(text)
)
_WORD_LISTS = st.lists(_WORDS, max_size=3, unique=True).map(tuple)
_WINDOWS = st.lists(st.sampled_from(Purpose), unique=True).flatmap(
    lambda purposes: st.tuples(
        *(
            st.builds(Window, purpose=st.just(each), days=st.integers(0, 730))
            for each in Purpose
            if each in purposes
        )
    )
)


@st.composite
def _rooms(draw: st.DrawFn) -> tuple[Room, ...]:
    """Draw a divisible room with its halves, and one beside it."""
    ids = ("1A", "1B", "1AB", "2")
    parts = (("1A",), ("1B",), ("1A", "1B"), ("2",))
    return tuple(draw(_room(room_id, own)) for room_id, own in zip(ids, parts, strict=True))


@st.composite
def _room(draw: st.DrawFn, room_id: str, parts: tuple[str, ...]) -> Room:
    opens = draw(st.integers(0, 1438))
    return Room(
        room_id=room_id,
        name=draw(_WORDS),
        building=draw(_WORDS),
        floor=draw(st.sampled_from(("", "15", "B1"))),
        capacity=draw(st.integers(1, 5000)),
        parts=parts,
        manager_section_id=draw(st.sampled_from(("", *SECTIONS))),
        open_to=draw(st.sampled_from(((), SECTIONS, SECTIONS[:1]))),
        layouts=draw(_WORD_LISTS),
        features=draw(_WORD_LISTS),
        network=draw(st.sampled_from(("", "lgwan", "internet"))),
        opens=opens,
        closes=draw(st.integers(opens + 1, 1440)),
        on_closed_days=draw(st.booleans()),
        before_minutes=draw(st.integers(0, 60)),
        windows=draw(_WINDOWS),
        max_minutes=draw(st.integers(1, 1440)),
        needs_approval=draw(st.booleans()),
        pending_holds=draw(st.booleans()),
        releases=draw(st.booleans()),
        plan=draw(st.none() | st.tuples(st.integers(0, 100), st.integers(0, 100))),
        note=draw(_WORDS | st.just("")),
    )


_EQUIPMENT = st.builds(
    Equipment,
    equipment_id=st.just("projector"),
    name=_WORDS,
    units=st.integers(1, 200),
    manager_section_id=st.sampled_from(("", *SECTIONS)),
)
_HOSTS = st.builds(
    Host,
    host_id=st.just("zoom-1"),
    name=_WORDS,
    provider=st.sampled_from(Provider),
    slots=st.integers(1, 2),
    link_template=st.sampled_from(("", "https://meet.example.jp/{meeting_id}")),
    capacity=st.integers(1, 100_000),
    features=_WORD_LISTS,
    recording_minutes=st.integers(0, 10_000_000),
)
_CATALOGUES = st.builds(
    Catalogue,
    rooms=_rooms(),
    equipment=st.tuples(_EQUIPMENT) | st.just(()),
    hosts=st.tuples(_HOSTS) | st.just(()),
)


@given(_CATALOGUES)
@settings(max_examples=60)
def test_what_is_written_is_read_again(catalogue: Catalogue) -> None:
    files = {
        file: "".join(map(csv_row, (columns_of(file), *rows))).encode("utf-8")
        for file, rows in rows_of(catalogue).items()
        if rows
    }
    assert parse_catalogue(files, {}, SECTIONS) == catalogue
