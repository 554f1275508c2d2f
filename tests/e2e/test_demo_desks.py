# SPDX-License-Identifier: Apache-2.0
"""With a display, whoever is called by login sits down beside the officer."""

import threading
from dataclasses import dataclass, field

from server.demo.people import NAMED
from tests.e2e.demo_desks import Desk, hints, sit_down


@dataclass
class Room:
    """Clients that stay open until the last word has been typed."""

    opened: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    typed: threading.Event = field(default_factory=threading.Event)

    def open_client(self, login: str) -> Desk:
        self.opened.append(login)
        return self

    def wait(self) -> int:
        assert self.typed.wait(60)
        return 0

    def tell(self, line: str) -> None:
        self.told.append(line)
        self.typed.set()


def test_a_login_opens_a_client_and_another_word_is_answered() -> None:
    room = Room()
    lines = ("takahashi\n", "\n", "jinji\n", "mayor\n")
    assert sit_down(room.open_client, lines, room.tell) == 0
    assert room.opened == ["sato", "takahashi", "jinji"]
    assert [line.partition(" ")[0] for line in room.told] == ["mayor?"]


def test_the_hints_name_the_month_and_only_people_who_can_sign_in() -> None:
    said = "\n".join(hints("2026年10月"))
    assert "2026年10月 → まとめて確認" in said
    logins = {person.login for person in NAMED}
    assert {"sato", "takahashi", "jinji"} <= {word for word in logins if word in said}
