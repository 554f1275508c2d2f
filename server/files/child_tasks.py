# SPDX-License-Identifier: Apache-2.0
"""What a limited child may be asked to do with a document."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import datetime
from importlib import import_module
from typing import Any

import pikepdf

from server.files.calendars import tasks as calendar_tasks
from signing.increment import check_increment
from signing.normalising import NotEmbeddable, normalise
from signing.originals import Original
from signing.outgoing import prepare_outgoing
from signing.refusals import SigningRefused
from signing.sheet import SheetContent, SheetCorrection, SheetSlot, render_sheet
from signing.verdicts import to_plain
from signing.verification import verify

_TEXTS = tuple(field.name for field in fields(SheetContent) if field.type in ("str", str))

Task = Callable[[dict[str, Any], bytes], bytes]


def warm_up() -> None:
    """Load fonts and whatever is imported late, so that no child pays for it.

    The sheet drawn here is the host's own: it has still read nobody's document.
    """
    slot = SheetSlot("r1s1", "主事", "係", "kian")
    texts: dict[str, Any] = dict.fromkeys(_TEXTS, "机")
    render_sheet(SheetContent(**texts, attachments=(), slots=(slot,)))
    pikepdf.new().close()
    calendar_tasks.warm_up()
    for module in ("signing.own_sheets", "signing.foreign_documents"):
        import_module(module)


def _judge_increment(head: dict[str, Any], data: bytes) -> bytes:
    base_size = int(head["base_size"])
    verdict = check_increment(
        data[:base_size],
        data[base_size:],
        head["field"],
        head["certificate_pem"],
        head["trust_roots_pem"],
        datetime.fromisoformat(head["at"]),
    )
    found = [verdict.outcome, verdict.code, verdict.detail, verdict.role, verdict.act]
    return json.dumps(found).encode("utf-8")


def _render(head: dict[str, Any], data: bytes) -> bytes:
    plain = head["content"]
    for name in ("spares", "carried"):
        plain[name] = tuple(plain[name])
    attachments = tuple(tuple(attachment) for attachment in plain.pop("attachments"))
    content = SheetContent(
        **{name: plain[name] for name in plain.keys() - {"slots", "corrections"}},
        attachments=attachments,
        slots=tuple(_slot(slot) for slot in plain["slots"]),
        corrections=tuple(_correction(each) for each in plain["corrections"]),
    )
    try:
        return render_sheet(content, tuple(_originals(head["originals"], data)))
    except SigningRefused as refused:
        return json.dumps({"code": refused.code, "params": refused.params}).encode("utf-8")


def _originals(named: list[dict[str, Any]], data: bytes) -> Iterator[Original]:
    """Cut the files apart, which come one behind the other."""
    begin = 0
    for each in named:
        end = begin + int(each["size"])
        yield Original(each["name"], each["media_type"], data[begin:end])
        begin = end


def _normalise(_head: dict[str, Any], data: bytes) -> bytes:
    """Answer ``same``, the reason for a refusal, or the new bytes."""
    try:
        found = normalise(data)
    except NotEmbeddable as refused:
        return refused.code.encode("ascii")
    return found.pdf if found.changed else b"same"


def _slot(plain: dict[str, Any]) -> SheetSlot:
    return SheetSlot(**{**plain, "sealed_before": tuple(plain["sealed_before"])})


def _correction(plain: dict[str, Any]) -> SheetCorrection:
    lines = tuple((mark, text) for mark, text in plain["lines"])
    return SheetCorrection(plain["heading"], lines)


def _count_pages(head: dict[str, Any], _data: bytes) -> bytes:
    """Count pages; a damaged file gives no answer.

    qpdf says the same of a damaged file and of one that ran into the memory limit, so
    neither is called the other.
    """
    try:
        with pikepdf.open(head["path"]) as document:
            found: dict[str, Any] = {"pages": len(document.pages)}
    except pikepdf.PasswordError:
        found = {"encrypted": True}
    return json.dumps(found).encode("utf-8")


def _verify(head: dict[str, Any], data: bytes) -> bytes:
    now = datetime.fromisoformat(head["now"])
    return json.dumps(to_plain(verify(data, head["trust_roots_pem"], now))).encode("utf-8")


def _outgoing(head: dict[str, Any], data: bytes) -> bytes:
    """Prepare a document: one line of JSON, and behind it the bytes where there is no refusal."""
    at = datetime.fromisoformat(head["at"])
    try:
        prepared = prepare_outgoing(data, head["signer"], head["reason"], at)
    except SigningRefused as refused:
        return json.dumps({"code": refused.code, "params": refused.params}).encode("utf-8")
    place = {"begin": prepared.begin, "end": prepared.end, "field": prepared.field}
    return json.dumps(place).encode("utf-8") + b"\n" + prepared.pdf


def _etsi(head: dict[str, Any], data: bytes) -> bytes:
    """Write the report of ETSI TS 119 102-2; an XML document, or a refusal as JSON."""
    from signing.etsi_report import etsi_report

    try:
        now = datetime.fromisoformat(head["now"])
        return etsi_report(data, head["trust_roots_pem"], now).encode("utf-8")
    except SigningRefused as refused:
        return json.dumps({"code": refused.code, "params": refused.params}).encode("utf-8")


TASKS: dict[str, Task] = {
    **calendar_tasks.TASKS,
    "count_pages": _count_pages,
    "etsi": _etsi,
    "increment": _judge_increment,
    "normalise": _normalise,
    "outgoing": _outgoing,
    "render": _render,
    "verify": _verify,
}
