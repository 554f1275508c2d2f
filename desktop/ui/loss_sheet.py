# SPDX-License-Identifier: Apache-2.0
"""On paper: what the report on a lost device needs (個人情報保護法68条)."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from approval.wire_devices import HeldCase, LossReport
from desktop.ui import account_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("LossSheet", "紛失した端末の報告")
_PRINTED = QT_TRANSLATE_NOOP("LossSheet", "印刷 {at} ・ {name}")
_NOTE = QT_TRANSLATE_NOOP(
    "LossSheet",
    "件数は、使う人が読める範囲を数えたものです。端末にありうる最大で、実際に入っていたものの"
    "一覧ではありません。端末の中では暗号化されています。",
)
_HELD = QT_TRANSLATE_NOOP("LossSheet", "端末が取り寄せた案件")
_HELD_NOTE = QT_TRANSLATE_NOOP(
    "LossSheet",
    "操作の記録によります。取り寄せたものは、その後に端末から消えていることがあります。"
    "件名とファイルの名前は載せていません。",
)
_CUT = QT_TRANSLATE_NOOP("LossSheet", "{total}件のうち、新しい{shown}件です。")
_NOTHING = QT_TRANSLATE_NOOP("LossSheet", "この端末が取り寄せた案件の記録はありません。")
_HEADINGS = (
    QT_TRANSLATE_NOOP("LossSheet", "文書番号"),
    QT_TRANSLATE_NOOP("LossSheet", "秘密区分"),
    QT_TRANSLATE_NOOP("LossSheet", "起案用紙"),
    QT_TRANSLATE_NOOP("LossSheet", "添付ファイル"),
    QT_TRANSLATE_NOOP("LossSheet", "最後の取寄せ"),
)
_YES = QT_TRANSLATE_NOOP("LossSheet", "あり")
_NO_NUMBER = QT_TRANSLATE_NOOP("LossSheet", "（番号なし）")
_TEXT = "font-size: 10pt;"
_CELL = "padding: 5px 10px; border-bottom: 1px solid #999999;"


def loss_html(
    facts: Sequence[tuple[str, str]], report: LossReport, name: str, now: datetime
) -> str:
    """Return the sheet: the facts, and behind them what the device fetched, line by line.

    Args:
        facts: what is known, each under its heading, in the order in which it is read.
        report: of which the cases are listed.
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
        f"{_held(report)}"
    )


def _held(report: LossReport) -> str:
    """List the cases; the headings stand again at the top of each page."""
    head = f'<p style="font-size: 12pt; font-weight: bold;">{escape(_say(_HELD))}</p>'
    if not report.held:
        return f'{head}<p style="{_TEXT}">{escape(_say(_NOTHING))}</p>'
    said = _say(_HELD_NOTE)
    if report.held_total > len(report.held):
        said += _say(_CUT).format(total=f"{report.held_total:,}", shown=f"{len(report.held):,}")
    headings = "".join(
        f'<th style="{_CELL}" align="left">{escape(_say(h))}</th>' for h in _HEADINGS
    )
    rows = "".join(map(_row, report.held))
    return (
        f'{head}<p style="{_TEXT}">{escape(said)}</p>'
        f'<table width="100%" cellspacing="0" style="{_TEXT}">'
        f"<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(held: HeldCase) -> str:
    cells = (
        held.number or _say(_NO_NUMBER),
        _say(_YES) if held.secret else "",
        _say(_YES) if held.sheet else "",
        f"{held.attachments:,}" if held.attachments else "",
        account_words.moment(held.fetched_at),
    )
    return "<tr>" + "".join(f'<td style="{_CELL}">{escape(each)}</td>' for each in cells) + "</tr>"


def _say(source: str) -> str:
    return QCoreApplication.translate("LossSheet", source)
