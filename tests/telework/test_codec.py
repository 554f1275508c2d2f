# SPDX-License-Identifier: Apache-2.0
"""The codec and pydantic read each other's texts of the wire types."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from telework.codec import (
    answer_from_json,
    answer_to_json,
    batch_from_json,
    batch_to_json,
    changes_from_json,
    changes_to_json,
)
from telework.strict_json import WrittenObject, dump_object
from telework.wire import (
    AnswerStatus,
    BatchAnswer,
    BatchItem,
    ChangeRow,
    Changes,
    EventAnswer,
    EventBatch,
    SignedIncrement,
)
from tests.telework.makers import MORNING

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
TIMES = st.datetimes(
    datetime.fromisoformat("2000-01-01"),
    datetime.fromisoformat("2100-01-01"),
    timezones=st.just(UTC),
    allow_imaginary=False,
)
NUMBERS = st.integers(0, 2**63 - 1)
BATCHES = st.builds(
    EventBatch,
    device_id=NAMES,
    boot_id=NAMES,
    boot_ns=NUMBERS,
    wall_time=TIMES,
    items=st.lists(
        st.builds(
            BatchItem,
            event=NAMES,
            mac=NAMES,
            increment=st.none() | st.builds(SignedIncrement, base_sha256=NAMES, data=NAMES),
        ),
        max_size=3,
    ).map(tuple),
)
ANSWERS = st.builds(
    BatchAnswer,
    server_time=TIMES,
    answers=st.lists(
        st.builds(
            EventAnswer,
            event_id=NAMES,
            status=st.sampled_from(AnswerStatus),
            outcome=st.sampled_from(AnswerStatus),
            code=NAMES,
            params=st.dictionaries(NAMES, NAMES, max_size=3),
            message=NAMES,
            trust=NAMES,
        ),
        max_size=3,
    ).map(tuple),
    acknowledged_seq=NUMBERS,
    acknowledged_hash=NAMES,
)
CHANGES = st.builds(
    Changes,
    rows=st.lists(
        st.builds(
            ChangeRow,
            kind=NAMES,
            id=NAMES,
            rev=NUMBERS,
            body=st.none() | st.dictionaries(NAMES, NAMES | NUMBERS | st.none(), max_size=3),
        ),
        max_size=3,
    ).map(tuple),
    cursor=NAMES,
    more=st.booleans(),
    server_time=TIMES,
)
CODECS: dict[type, tuple[Any, Any]] = {
    EventBatch: (batch_to_json, batch_from_json),
    BatchAnswer: (answer_to_json, answer_from_json),
    Changes: (changes_to_json, changes_from_json),
}
ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in CODECS}


@given(BATCHES | ANSWERS | CHANGES)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_codec_and_pydantic_agree_both_ways(value: EventBatch | BatchAnswer | Changes) -> None:
    write, read = CODECS[type(value)]
    adapter = ADAPTERS[type(value)]
    assert read(write(value)) == value
    assert adapter.validate_json(write(value)) == value
    assert read(adapter.dump_json(value)) == value


@given(CHANGES)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_bodies_that_are_written_already_change_nothing_in_a_page(page: Changes) -> None:
    written = tuple(
        replace(row, body=None if row.body is None else WrittenObject(row.body))
        for row in page.rows
    )
    text = changes_to_json(replace(page, rows=written))
    assert text == changes_to_json(page)
    assert text == dump_object(json.loads(text)), "canonical: keys sorted, no spaces"


BATCH = EventBatch(
    device_id="d",
    boot_id="b",
    boot_ns=1,
    wall_time=MORNING,
    items=(BatchItem(event="{}", mac="", increment=SignedIncrement(base_sha256="", data="")),),
)
ANSWER = BatchAnswer(
    server_time=MORNING,
    answers=(EventAnswer(event_id="e", status=AnswerStatus.RETRY, outcome=AnswerStatus.RETRY),),
    acknowledged_seq=0,
    acknowledged_hash="",
)
CHANGED = Changes(
    rows=(ChangeRow(kind="case", id="c", rev=1, body=None),),
    cursor="1",
    more=False,
    server_time=MORNING,
)


def refused(value: EventBatch | BatchAnswer | Changes, place: list[Any], fault: object) -> str:
    """Put a fault at a place of the JSON and give the message of the refusal."""
    write, read = CODECS[type(value)]
    plain = json.loads(write(value))
    spot = plain
    for step in place[:-1]:
        spot = spot[step]
    spot[place[-1]] = fault
    with pytest.raises(ValueError) as error:  # noqa: PT011
        read(json.dumps(plain).encode())
    return str(error.value)


@pytest.mark.parametrize(
    ("value", "place", "fault", "message"),
    [
        (BATCH, ["items"], {}, "batch.items is not a list"),
        (BATCH, ["items", 0], [], "item is not a JSON object"),
        (BATCH, ["items", 0, "event"], {}, "item.event is not a text"),
        (BATCH, ["items", 0, "increment"], "", "increment is not a JSON object"),
        (BATCH, ["items", 0, "increment", "url"], "", "increment has 1 unknown field(s)"),
        (BATCH, ["boot_ns"], "1", "batch.boot_ns is not a whole number"),
        (BATCH, ["token"], "1", "batch has 1 unknown field(s)"),
        (ANSWER, ["answers", 0, "status"], "maybe", "answer.status is not known here"),
        (ANSWER, ["answers", 0, "params"], {"a": 1}, "answer.params is not an object of texts"),
        (CHANGED, ["more"], 0, "changes.more is not true or false"),
        (CHANGED, ["rows", 0, "body"], [], "row.body is not a JSON object"),
    ],
)
def test_a_fault_is_named(
    value: EventBatch | BatchAnswer | Changes, place: list[Any], fault: object, message: str
) -> None:
    assert refused(value, place, fault) == message


def test_bytes_that_are_no_text_are_no_json() -> None:
    with pytest.raises(ValueError, match="batch is not JSON"):
        batch_from_json(b"\xff\xfe{")
