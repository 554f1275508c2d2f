# SPDX-License-Identifier: Apache-2.0
"""The day on the card: unsent punches by the server's own rules, and work across midnight."""

from desktop.facade import Trouble
from tests.desktop.model_server import PASSWORD
from tests.desktop.office import Office


def test_unsent_punches_make_the_day_as_the_server_will(office: Office) -> None:
    desk = office.desk("mori")
    desk.sign_in("", "mori", PASSWORD)
    for kind, place in (("start", "home"), ("break", ""), ("resume", "")):
        assert not isinstance(desk.punch(kind, place), Trouble)
        office.clock.pass_time(hours=1)
    state = desk.day_state()
    assert (state.state, state.place, state.unsent) == ("working", "home", 3)
    refused = desk.punch("start", "office")
    assert isinstance(refused, Trouble) or desk.day_state().place == "home"


def test_who_works_past_midnight_ends_the_day_where_it_began(office: Office) -> None:
    desk = office.desk("mori")
    desk.sign_in("", "mori", PASSWORD)
    desk.punch("start", "home")
    office.clock.pass_time(hours=15.5)
    assert desk.day_state().state == "working"
    assert not isinstance(desk.punch("end", ""), Trouble)
    assert desk.day_state().state == "none"


def test_a_forgotten_end_does_not_stand_in_the_way_of_the_next_morning(office: Office) -> None:
    desk = office.desk("mori")
    desk.sign_in("", "mori", PASSWORD)
    desk.punch("start", "home")
    office.clock.pass_time(hours=23)
    state = desk.day_state()
    assert (state.state, state.next_kinds) == ("none", ("start",))
