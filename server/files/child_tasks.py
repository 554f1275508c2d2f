# SPDX-License-Identifier: Apache-2.0
"""What a limited child may be asked to do with a document."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pikepdf

from signing.increment import check_increment
from signing.refusals import SigningRefused
from signing.sheet import SheetContent, SheetSlot, render_sheet

Task = Callable[[dict[str, Any], bytes], bytes]


def warm_up() -> None:
    """Touch what is imported late, so that no child pays for it."""
    pikepdf.new()


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
    return json.dumps([verdict.outcome, verdict.code, verdict.detail]).encode("utf-8")


def _render(head: dict[str, Any], _data: bytes) -> bytes:
    plain = head["content"]
    attachments = tuple(tuple(attachment) for attachment in plain.pop("attachments"))
    slots = tuple(SheetSlot(**slot) for slot in plain.pop("slots"))
    content = SheetContent(**plain, attachments=attachments, slots=slots)
    try:
        return render_sheet(content)
    except SigningRefused as refused:
        return json.dumps({"code": refused.code, "params": refused.params}).encode("utf-8")


def _count_pages(head: dict[str, Any], _data: bytes) -> bytes:
    try:
        with pikepdf.open(head["path"]) as document:
            found: dict[str, Any] = {"pages": len(document.pages)}
    except pikepdf.PasswordError:
        found = {"encrypted": True}
    except pikepdf.PdfError:
        found = {"pages": 0}
    return json.dumps(found).encode("utf-8")


TASKS: dict[str, Task] = {
    "count_pages": _count_pages,
    "increment": _judge_increment,
    "render": _render,
}
