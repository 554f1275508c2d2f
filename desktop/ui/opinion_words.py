# SPDX-License-Identifier: Apache-2.0
"""Opinions of a case in words: those given with an act, those beside the acts, and why it ended."""

from PySide6.QtCore import QCoreApplication

from approval.case import Case, Slot
from desktop.ui import words
from desktop.ui.dates import day_and_clock


def opinion_lines(case: Case) -> tuple[str, ...]:
    """Return the opinions, those of the route first."""
    lines = [_of_act(slot) for slot in case.slots() if slot.opinion and slot.acted is not None]
    lines += [
        f"{each.by.name}（{words.held_post(each.by.section_name, each.by.post_title)}）"
        f"  {day_and_clock(each.at)}\n{each.text}"
        for each in case.opinions
    ]
    if case.ending_reason:
        reason = QCoreApplication.translate("Opinions", "理由: {reason}")
        lines.append(reason.format(reason=case.ending_reason))
    return tuple(lines)


def _of_act(slot: Slot) -> str:
    name = slot.acted.name if slot.acted is not None else ""
    return f"{name}（{slot.seal_title}）\n{slot.opinion}"
