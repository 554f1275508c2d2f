# SPDX-License-Identifier: Apache-2.0
"""On paper: a slip for each person with the temporary password, to be cut and handed over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from PySide6.QtCore import QCoreApplication

from approval.wire_accounts import ChangedAccount
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP

A_PAGE = 6
"""Slips on a page of A4; a slip is never torn by the end of a page."""

_TITLE = QT_TRANSLATE_NOOP("PasswordSlips", "「机」の仮パスワードのお知らせ")
_TO = QT_TRANSLATE_NOOP("PasswordSlips", "{name} 様")
_LOGIN = QT_TRANSLATE_NOOP("PasswordSlips", "サインイン名")
_PASSWORD = QT_TRANSLATE_NOOP("PasswordSlips", "仮パスワード")
_WHAT = QT_TRANSLATE_NOOP(
    "PasswordSlips",
    "{until}までに「机」を開いてサインインし、自分のパスワードを決めてください。"
    "決めたら、この紙は裁断してください。ほかの人に見せないでください。",
)
_ISSUED = QT_TRANSLATE_NOOP("PasswordSlips", "発行 {at} ・ {name}")
_SMALL = "font-size: 9pt;"
_SECRET = "font-family: monospace; font-size: 15pt; font-weight: bold;"  # noqa: S105 - a style


def slips_html(given: Sequence[ChangedAccount], name: str, now: datetime) -> str:
    """Return the slips, those of one office next to each other.

    Args:
        given: the accounts with their passwords.
        name: of whoever hands them out.
        now: when they were made.
    """
    ordered = sorted(given, key=lambda each: (each.account.line.office, each.account.line.kana))
    return "".join(
        _slip(each, name, now, begins=at > 0 and at % A_PAGE == 0)
        for at, each in enumerate(ordered)
    )


def _slip(given: ChangedAccount, name: str, now: datetime, *, begins: bool) -> str:
    line = given.account.line
    until = in_city(now + timedelta(days=given.password_days)).strftime("%Y/%m/%d")
    office = f'<span style="{_SMALL}">{escape(line.office)}</span><br>' if line.office else ""
    page = ' style="page-break-before: always;"' if begins else ""
    return (
        f'<table width="100%" cellspacing="0" cellpadding="9"{page}>'
        f'<tr><td width="38%">{office}<b style="font-size: 12pt;">'
        f"{escape(_say(_TO).format(name=line.name))}</b></td>"
        f'<td style="{_SMALL}" align="right">{escape(_say(_TITLE))}<br>'
        f"{escape(_say(_ISSUED).format(at=day_and_clock(now), name=name))}</td></tr>"
        f"<tr>{_field(_say(_LOGIN), line.login)}{_field(_say(_PASSWORD), given.password)}</tr>"
        f'<tr><td colspan="2" style="{_SMALL} border-bottom: 1px dashed #777777;">'
        f"{escape(_say(_WHAT).format(until=until))}</td></tr></table>"
    )


def _field(heading: str, said: str) -> str:
    return (
        f'<td><span style="{_SMALL}">{escape(heading)}</span><br>'
        f'<span style="{_SECRET}">{escape(said)}</span></td>'
    )


def _say(source: str) -> str:
    return QCoreApplication.translate("PasswordSlips", source)
