# SPDX-License-Identifier: Apache-2.0
"""The device chain shows every tampering, and settles alike whatever the order was."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework import FIRST_HASH, Closing, Head, Link, chain_contradiction, close_gap
from tests.telework.makers import Device

START = Head(0, FIRST_HASH)


def faults(closing: Closing) -> dict[int, str]:
    return {one.link.seq: one.contradiction for one in closing.settled if one.contradiction}


def chain(length: int) -> list[Link]:
    device = Device()
    return [device.act(f"act-{number}") for number in range(length)]


def settle_one_by_one(links: list[Link]) -> tuple[dict[str, str], Closing]:
    """Take links in as the server does: each arrival may close a gap."""
    verdicts: dict[str, str] = {}
    closing = Closing(head=START, settled=(), waiting=())
    for link in links:
        closing = close_gap(closing.head, (*closing.waiting, link))
        verdicts |= {one.link.hash: one.contradiction for one in closing.settled}
    return verdicts, closing


def test_a_sound_chain_settles_without_fault() -> None:
    links = chain(5)
    closing = close_gap(START, links)
    assert closing.head == Head(5, links[-1].hash)
    assert not faults(closing)
    assert not closing.waiting


@given(st.permutations(range(8)))
def test_verdicts_do_not_depend_on_the_order_of_arrival(order: list[int]) -> None:
    links = chain(8)
    links[4] = links[4]._replace(prev_hash="f" * 64)  # one break that must stay where it is
    verdicts, closing = settle_one_by_one([links[place] for place in order])
    assert verdicts == {link.hash: "chain.broken" if link is links[4] else "" for link in links}
    assert closing.head == Head(8, links[-1].hash)
    assert not closing.waiting


@given(st.permutations(range(6)), st.lists(st.integers(0, 5), max_size=4))
def test_replays_change_nothing(order: list[int], again: list[int]) -> None:
    links = chain(6)
    _, closing = settle_one_by_one([links[place] for place in order])
    verdicts = {close_gap(closing.head, [links[place]]).head for place in again}
    assert verdicts <= {closing.head}


@given(st.integers(1, 7), st.integers(0, 7))
def test_a_dropped_act_leaves_a_gap_that_stays_provisional(length: int, place: int) -> None:
    links = chain(length)
    missing = links.pop(place % length)
    closing = close_gap(START, links)
    assert closing.head.seq == missing.seq - 1
    assert [link.seq for link in closing.waiting] == list(range(missing.seq + 1, length + 1))
    assert all(chain_contradiction(closing.head, one) == "sequence.gap" for one in closing.waiting)


@given(st.integers(2, 7), st.integers(0, 5))
def test_a_flipped_act_breaks_the_link_after_it(length: int, place: int) -> None:
    links = chain(length)
    place %= length - 1
    links[place] = links[place]._replace(hash="e" * 64)
    assert faults(close_gap(START, links)) == {links[place + 1].seq: "chain.broken"}


def test_two_acts_that_changed_places_break_the_chain() -> None:
    one, two, three, four = chain(4)
    swapped = [one, Link(2, three.prev_hash, three.hash), Link(3, two.prev_hash, two.hash), four]
    assert set(faults(close_gap(START, swapped))) == {2, 3, 4}


def test_an_inserted_act_takes_a_number_that_is_taken() -> None:
    links = chain(3)
    forged = Link(2, "d" * 64, "c" * 64)
    closing = close_gap(START, [*links, forged])
    assert [one.link for one in closing.settled if one.contradiction] == [forged]
    assert faults(closing) == {2: "sequence.taken"}
    assert closing.head == Head(3, links[-1].hash)


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (Link(4, "a" * 64, ""), ""),
        (Link(4, "b" * 64, ""), "chain.broken"),
        (Link(5, "a" * 64, ""), "sequence.gap"),
        (Link(3, "a" * 64, ""), "sequence.taken"),
    ],
)
def test_the_place_of_one_link(link: Link, fault: str) -> None:
    assert chain_contradiction(Head(3, "a" * 64), link) == fault


def test_each_act_names_the_one_before() -> None:
    assert all(before.hash == after.prev_hash for before, after in pairwise(chain(4)))
