# SPDX-License-Identifier: Apache-2.0
"""What the routes of the measures are asked, and their answers read strictly."""

import json

import pytest

from approval.encoding import to_plain
from desktop.sync.faults import CallFailed
from desktop.sync.measures_api import MeasuresApi
from desktop.sync.transport import Answer
from telework.measures.entries import EnterActual
from tests.desktop import sample_measures

ASKED: list[tuple[str, str, object]] = []


def answering(value: object) -> MeasuresApi:
    """The routes of a server that answers this to everything."""
    body = json.dumps(to_plain(value)).encode()

    def call(method: str, path: str, **given: object) -> Answer:
        ASKED.append((method, path, given.get("query") or given.get("json_body")))
        return Answer(status=200, body=body, headers={}, request_id="r")

    return MeasuresApi(call)


def test_every_answer_is_read_as_it_was_written() -> None:
    found, history = sample_measures.dashboard(), sample_measures.history("waiting_time")
    entry = sample_measures.entry(1, "2026-10", "8.7")
    sent = EnterActual(
        event_id=sample_measures.entry_id(9), month="2026-10", value="8.7", from_what="集計"
    )
    ASKED.clear()
    assert answering(found).dashboard("2026-10") == found
    traced = sample_measures.traced("remote_work.2026-10.bureau.局 1")
    assert answering(traced).figure(traced.figure_id) == traced
    assert answering(history).actuals("waiting_time") == history
    assert answering(entry).enter_actual("waiting_time", sent) == entry
    expected = [
        ("GET", "/v1/measures/dashboard", {"month": "2026-10"}),
        ("GET", "/v1/measures/figures/remote_work.2026-10.bureau.%E5%B1%80%201", None),
        ("GET", "/v1/measures/waiting_time/actuals", None),
        ("POST", "/v1/measures/waiting_time/actuals", to_plain(sent)),
    ]
    assert expected == ASKED


def test_what_is_no_such_answer_is_a_fault_of_the_call() -> None:
    with pytest.raises(CallFailed):
        answering(sample_measures.history("rpa")).dashboard("2026-10")
