# SPDX-License-Identifier: Apache-2.0
"""Names for screen readers, stable ids for tests, announcements that do not move focus."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, identifier: str, name: str = "", description: str = "") -> W:
    """Give ``widget`` its stable id, and a spoken name where its text is not one."""
    widget.setObjectName(identifier)
    widget.setAccessibleIdentifier(identifier)
    if name:
        widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
    return widget


def announce(widget: QWidget, text: str) -> None:
    """Say ``text`` through the screen reader, leaving the focus where it is."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
