# SPDX-License-Identifier: Apache-2.0
"""Fields for a day and for a time of day, and what they hold as plain values."""

from datetime import date, time

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from desktop.ui.a11y import named

LEAST_HEIGHT = 32


def day_field(identifier: str, name: str, day: date) -> QDateEdit:
    """Make a field for a day, with a calendar to choose from."""
    made = named(QDateEdit(), identifier, name)
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy/MM/dd")
    made.setMinimumHeight(LEAST_HEIGHT)
    made.setDate(qt_day(day))
    return made


def time_field(identifier: str, name: str) -> QTimeEdit:
    """Make a field for a time of day."""
    made = named(QTimeEdit(), identifier, name)
    made.setDisplayFormat("HH:mm")
    made.setMinimumHeight(LEAST_HEIGHT)
    return made


def qt_day(day: date) -> QDate:
    """Return a day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def plain_day(field: QDateEdit) -> date:
    """Return the day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def plain_time(field: QTimeEdit) -> time:
    """Return the time in a field."""
    at = field.time()
    return time(at.hour(), at.minute())
