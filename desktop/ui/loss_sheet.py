# SPDX-License-Identifier: Apache-2.0
"""On paper: what the report on a lost device needs (個人情報保護法68条)."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("LossSheet", "紛失した端末の報告")
_PRINTED = QT_TRANSLATE_NOOP("LossSheet", "印刷 {at} ・ {name}")
_NOTE = QT_TRANSLATE_NOOP(
    "LossSheet",
    "件数は、使う人が読める範囲を数えたものです。端末にありうる最大で、実際に入っていたものの"
    "一覧ではありません。端末の中では暗号化されています。",
)
_TEXT = "font-size: 10pt;"
_CELL = "padding: 5px 10px; border-bottom: 1px solid #999999;"


def loss_html(facts: Sequence[tuple[str, str]], name: str, now: datetime) -> str:
    """Return the sheet.

    Args:
        facts: what is known, each under its heading, in the order in which it is read.
        name: of whoever prints it.
        now: when.
    """
    rows = "".join(
        f'<tr><td style="{_CELL}" width="30%">{escape(heading)}</td>'
        f'<td style="{_CELL}">{"<br>".join(map(escape, said.splitlines()))}</td></tr>'
        for heading, said in facts
    )
    printed = _say(_PRINTED).format(at=day_and_clock(now), name=name)
    return (
        f'<p style="font-size: 15pt; font-weight: bold;">{escape(_say(_TITLE))}</p>'
        f'<p style="{_TEXT}">{escape(printed)}</p>'
        f'<table width="100%" cellspacing="0" style="{_TEXT}">{rows}</table>'
        f'<p style="{_TEXT}">{escape(_say(_NOTE))}</p>'
    )


def _say(source: str) -> str:
    return QCoreApplication.translate("LossSheet", source)
