# SPDX-License-Identifier: Apache-2.0
"""The security checklist is asked once for each version, the city's own when it has one."""

from desktop.facade import Act
from telework.reporting import checklist
from telework.wire import ChangeRow
from tests.desktop.office import Office, turn


def test_an_accepted_version_is_not_asked_again_and_a_new_one_is(office: Office) -> None:
    desk = office.seated("yoshida")
    needs = desk.telework.start_needs()
    assert (needs.checklist, needs.points) == (checklist.VERSION, checklist.POINTS)
    assert isinstance(desk.punch("start", "home", "vdi", needs.checklist), Act)
    office.leave(desk)
    desk = office.seated("yoshida")
    again = desk.telework.start_needs()
    assert (again.checklist, again.connection) == ("", "vdi")
    own = {"version": "令和8年度", "points": ["自宅の鍵を掛けます。"]}
    office.city.feed.append(
        ChangeRow(kind="checklist", id="current", rev=len(office.city.feed) + 1, body=own)
    )
    turn(desk)
    anew = desk.telework.start_needs()
    assert (anew.checklist, anew.points) == ("令和8年度", ("自宅の鍵を掛けます。",))
