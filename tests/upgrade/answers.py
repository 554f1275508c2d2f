# SPDX-License-Identifier: Apache-2.0
"""What this client asks a server of before, and what that one answered, kept as text."""

import json
import lzma
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from desktop.sync.api import ServerApi
from desktop.sync.transport import JSON_LIMIT, Answer, Call, Transport
from tests.upgrade.releases import Release

MONTH = "2026-10"
"""A month in which the demo cities have remote work, meetings and figures."""

PAGE = 40
"""So many rows of the change feed are kept."""

ASKED: dict[str, Callable[[ServerApi], object]] = {
    "health": lambda api: api.health(),
    "changes": lambda api: api.changes("", PAGE),
    "case": lambda api: api.case(_first_case(api)),
    "search": lambda api: api.search("端末", 3),
    "rate": lambda api: api.rate({"month": MONTH}),
    "stalled": lambda api: api.stalled(),
    "certificate": lambda api: api.certificate_standing(),
    "record files": lambda api: api.record_files({"limit": "3"}),
    "unclosed": lambda api: api.unclosed({"limit": "3"}),
    "telework": lambda api: api.telework.standing(MONTH),
    "telework days": lambda api: api.telework.days(MONTH),
    "telework calendar": lambda api: api.telework.calendar(2026),
    "telework hours": lambda api: api.telework.hours_settings(),
    "team": lambda api: api.team.days(MONTH),
    "policies": lambda api: api.team.policies(),
    "telework statistics": lambda api: api.team.statistics({"month": MONTH}),
    "rooms": lambda api: api.meetings.catalogue(),
    "offers": lambda api: api.meetings.offers(),
    "room keys": lambda api: api.meetings.keys(),
    "measures": lambda api: api.measures.dashboard(MONTH),
    "forms": lambda api: api.forms.forms({"limit": "5"}),
    "forms progress": lambda api: api.forms.progress(),
    "surveys": lambda api: api.surveys.surveys(),
    "amendments": lambda api: api.amendments.amendments({"month": MONTH}),
    "accounts": lambda api: api.administration.people({"limit": "3"}),
    "account": lambda api: api.administration.person(_first_person(api)),
    "devices": lambda api: api.administration.devices({"limit": "3"}),
    "work": lambda api: api.overseeing.jobs({"limit": "3"}),
    "audit log": lambda api: api.overseeing.entries({"limit": "5"}),
    "rules in force": lambda api: api.overseeing.rules_in_force(),
    "room tables": lambda api: api.room_register.kept(),
}
"""The main routes, each as the client's own function asks and reads it."""


def _first_case(api: ServerApi) -> str:
    return str(api.search("端末", 3)[0].case.case_id)


def _first_person(api: ServerApi) -> str:
    return str(api.administration.people({"limit": "3"}).lines[0].person_id)


def file_of(release: Release) -> Path:
    """Return where its answers are kept."""
    return release.folder / "answers.json.xz"


def recorded(release: Release) -> dict[str, object]:
    """Return its answers, by what was asked."""
    content: dict[str, object] = json.loads(lzma.decompress(file_of(release).read_bytes()))
    return content


class Listening(Transport):
    """Asks a real server and keeps what it answered."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: dict[str, object] = {}

    def call(self, call: Call, limit: int = JSON_LIMIT) -> Answer:
        """Make a call, and keep its answer."""
        answer = super().call(call, limit)
        if call.method == "GET":
            self.heard[_name(call)] = json.loads(answer.body)
        return answer


class Repeating(Transport):
    """Answers as a server did once, with no server."""

    def __init__(self, answers: Mapping[str, object]) -> None:
        super().__init__()
        self._answers = answers
        self.given: set[str] = set()

    def call(self, call: Call, limit: int = JSON_LIMIT) -> Answer:
        """Give the answer that was kept."""
        self.given.add(_name(call))
        body = json.dumps(self._answers[_name(call)]).encode()
        return Answer(status=200, headers={}, body=body[:limit], request_id=call.request_id)


def _name(call: Call) -> str:
    query = urlencode(sorted(call.query.items()))
    return f"{urlsplit(call.url).path}?{query}".rstrip("?")
