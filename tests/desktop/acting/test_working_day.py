# SPDX-License-Identifier: Apache-2.0
"""The day on the card: unsent punches by the server's own rules, and work across midnight."""

from desktop.facade import Act, ConnectionState, SendState, Trouble
from tests.desktop.model_server import PASSWORD, Mishap
from tests.desktop.office import Office, turn


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


def test_a_day_begun_online_goes_on_after_a_restart_without_the_network(office: Office) -> None:
    desk = office.seated("mori")
    desk.punch("start", "home")
    turn(desk)
    office.server.order("/", *[Mishap.DROP_BEFORE] * 9)
    desk.punch("break", "")
    turn(desk)
    office.leave(desk)
    again = office.desk("mori")
    state = again.day_state()
    assert (state.state, state.place, state.unsent) == ("break", "home", 1)
    assert state.next_kinds[0] == "resume"
    assert again.status().connection is ConnectionState.DISCONNECTED
    assert isinstance(again.punch("resume", ""), Act)
    states = [row.state for row in again.outbox()]
    assert states == [SendState.WAITING, SendState.UNKNOWN, SendState.SENT]
    assert again.day_state().state == "working"
    office.server.mishaps.clear()
    office.clock.pass_time(minutes=10)
    turn(again)
    assert (again.status().waiting, again.day_state().unsent) == (0, 0)
