# SPDX-License-Identifier: Apache-2.0
"""A form must be one that people can read: bounded, filled in, one line where one is meant."""

from collections.abc import Iterator

from approval import Refusal
from telework.applying.application import Application
from telework.applying.commands import MOST_ORDERED, OrderTelework
from telework.applying.enrolment import Enrolment
from telework.applying.refusal_codes import ApplyingCode, refuse

MOST_LINES = 70
"""A month of two blocks a day, and some."""

MOST_ITEMS = 30
SHORT = 60
MIDDLE = 200
LONG = 500
"""Longest texts in code points; together they stay below the limit of a body."""


def shape_of_application(form: Application) -> Iterator[Refusal]:
    """Yield what keeps an application from being read."""
    if not form.lines:
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field="実施する日")
    yield from _number("実施する日", len(form.lines), MOST_LINES)
    yield from _number("業務計画", len(form.plan), MOST_ITEMS)
    yield from _number("端末", len(form.own_devices), MOST_ITEMS)
    yield from _number("庁外持出し", len(form.carried), MOST_ITEMS)
    yield from _needed("連絡先", form.contact)
    for text in (*form.own_devices, *(line.place_note for line in form.lines)):
        yield from _short("実施場所・端末", text, SHORT)
    for text in form.plan:
        yield from _short("業務計画", text, MIDDLE)
    for carried in form.carried:
        yield from _needed("庁外持出し", carried.name)
    for text in (form.reason, form.late_reason):
        yield from _length("申請の理由", text, LONG)


def shape_of_enrolment(form: Enrolment) -> Iterator[Refusal]:
    """Yield what keeps a registration from being read."""
    yield from _needed("連絡先", form.contact)
    yield from _length("理由", form.reason_note, LONG)
    yield from _length("対象外の区分を認める理由", form.exception_reason, LONG)
    if not form.places:
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field="実施場所")
    if not (0 <= form.commute_minutes <= 24 * 60 and 0 <= form.commute_metres <= 1_000_000):
        yield refuse(
            ApplyingCode.FORM_FIELD_TOO_LONG, field="通勤（往復）", limit="1,440分・1,000km"
        )


def shape_of_order(order: OrderTelework) -> Iterator[Refusal]:
    """Yield what keeps an order from being read."""
    if not order.lines:
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field="実施する日")
    if not order.people or len({*order.people}) < len(order.people):
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field="対象の職員")
    yield from _number("対象の職員", len(order.people), MOST_ORDERED)
    yield from _number("実施する日", len(order.lines), MOST_LINES)
    for line in order.lines:
        yield from _short("実施場所・端末", line.place_note, SHORT)
    if not order.reason.strip():
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field="命令の理由")
    yield from _length("命令の理由", order.reason, LONG)


def _number(field: str, count: int, limit: int) -> Iterator[Refusal]:
    if count > limit:
        yield refuse(ApplyingCode.FORM_TOO_MANY, field=field, limit=str(limit))


def _needed(field: str, text: str) -> Iterator[Refusal]:
    if not text.strip():
        yield refuse(ApplyingCode.FORM_FIELD_MISSING, field=field)
    yield from _short(field, text, MIDDLE)


def _short(field: str, text: str, limit: int) -> Iterator[Refusal]:
    # A line break would let a note pass for another part of the sheet.
    if len(text.splitlines()) > 1:
        yield refuse(ApplyingCode.FORM_FIELD_LINES, field=field)
    yield from _length(field, text, limit)


def _length(field: str, text: str, limit: int) -> Iterator[Refusal]:
    if len(text) > limit:
        yield refuse(ApplyingCode.FORM_FIELD_TOO_LONG, field=field, limit=str(limit))
