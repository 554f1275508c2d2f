# SPDX-License-Identifier: Apache-2.0
"""The wire types as JSON and back, with the standard library alone.

The client needs no pydantic for them, and the server may use the same on hot paths. The
texts agree with what pydantic reads and writes for these classes. Reading is strict and
ends in a ``ValueError`` that names the field; answers may hold more than is known here.
"""

from typing import Any

from telework.strict_json import (
    Fields,
    WrittenObject,
    dump_object,
    dump_value,
    load_object,
    not_an_object,
    time_text,
)
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


def batch_to_json(batch: EventBatch) -> str:
    """Write a batch; the events' texts travel in it unchanged."""
    return dump_object(
        {
            "device_id": batch.device_id,
            "boot_id": batch.boot_id,
            "boot_ns": batch.boot_ns,
            "wall_time": time_text(batch.wall_time),
            "items": [_item_plain(item) for item in batch.items],
        }
    )


def batch_from_json(text: str | bytes) -> EventBatch:
    """Read a batch strictly."""
    fields = Fields(load_object(text, "batch"), "batch")
    batch = EventBatch(
        device_id=fields.text("device_id"),
        boot_id=fields.text("boot_id"),
        boot_ns=fields.whole("boot_ns", 0),
        wall_time=fields.time("wall_time"),
        items=fields.each("items", _item),
    )
    fields.done()
    return batch


def answer_to_json(answer: BatchAnswer) -> str:
    """Write the answer to a batch."""
    return dump_object(
        {
            "server_time": time_text(answer.server_time),
            "answers": [event_answer_to_plain(one) for one in answer.answers],
            "acknowledged_seq": answer.acknowledged_seq,
            "acknowledged_hash": answer.acknowledged_hash,
        }
    )


def answer_from_json(text: str | bytes) -> BatchAnswer:
    """Read the answer to a batch; what only a newer server says is passed over."""
    fields = Fields(load_object(text, "answer"), "answer")
    return BatchAnswer(
        server_time=fields.time("server_time"),
        answers=fields.each("answers", event_answer_from_plain),
        acknowledged_seq=fields.whole("acknowledged_seq", 0),
        acknowledged_hash=fields.text("acknowledged_hash"),
    )


def event_answer_to_plain(answer: EventAnswer) -> dict[str, Any]:
    """Give one event's answer ready for JSON; the server stores it like this."""
    return {
        "event_id": answer.event_id,
        "status": str(answer.status),
        "outcome": str(answer.outcome),
        "code": answer.code,
        "params": answer.params,
        "message": answer.message,
        "trust": answer.trust,
    }


def event_answer_from_plain(value: object) -> EventAnswer:
    """Read one event's answer; what only a newer server says is passed over."""
    fields = Fields(value, "answer")
    return EventAnswer(
        event_id=fields.text("event_id"),
        status=_status(fields, "status"),
        outcome=_status(fields, "outcome"),
        code=fields.text("code", ""),
        params=fields.texts("params"),
        message=fields.text("message", ""),
        trust=fields.text("trust", ""),
    )


def changes_to_json(changes: Changes) -> str:
    """Write a page of the change feed; bodies that are written already are taken as they are."""
    rest = {"cursor": changes.cursor, "more": changes.more}
    rows = ",".join(map(_row_text, changes.rows))
    server_time = dump_value(time_text(changes.server_time))
    return f'{dump_object(rest)[:-1]},"rows":[{rows}],"server_time":{server_time}}}'


def _row_text(row: ChangeRow) -> str:
    body = row.body.text if isinstance(row.body, WrittenObject) else dump_value(row.body)
    rest = dump_object({"id": row.id, "kind": row.kind, "rev": row.rev})
    return f'{{"body":{body},{rest[1:]}'


def changes_from_json(text: str | bytes) -> Changes:
    """Read a page of the change feed; bodies are left to their owners.

    What only a newer server says is passed over.
    """
    fields = Fields(load_object(text, "changes"), "changes")
    return Changes(
        rows=fields.each("rows", _row),
        cursor=fields.text("cursor"),
        more=fields.truth("more"),
        server_time=fields.time("server_time"),
    )


def _item_plain(item: BatchItem) -> dict[str, Any]:
    increment = item.increment
    return {
        "event": item.event,
        "mac": item.mac,
        "increment": None
        if increment is None
        else {"base_sha256": increment.base_sha256, "data": increment.data},
    }


def _item(value: object) -> BatchItem:
    fields = Fields(value, "item")
    item = BatchItem(
        event=fields.text("event"),
        mac=fields.text("mac"),
        increment=fields.maybe("increment", _increment),
    )
    fields.done()
    return item


def _increment(value: object) -> SignedIncrement:
    fields = Fields(value, "increment")
    increment = SignedIncrement(base_sha256=fields.text("base_sha256"), data=fields.text("data"))
    fields.done()
    return increment


def _row(value: object) -> ChangeRow:
    fields = Fields(value, "row")
    return ChangeRow(
        kind=fields.text("kind"),
        id=fields.text("id"),
        rev=fields.whole("rev", 0),
        body=fields.maybe("body", _body),
    )


def _body(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise not_an_object("row.body")
    return value


def _status(fields: Fields, name: str) -> AnswerStatus:
    text = fields.text(name)
    if text not in {*AnswerStatus}:
        raise ValueError(f"answer.{name} is not known here")
    return AnswerStatus(text)
