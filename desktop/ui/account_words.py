# SPDX-License-Identifier: Apache-2.0
"""Words for accounts and devices: states, roles, and what combining roles means."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from approval.wire_accounts import DISABLED, ENABLED, NO_ACCOUNT, TEMPORARY
from approval.wire_devices import ADMITTED, LOST, REVOKED, WAITING
from desktop.ui.dates import in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP

LEFT = "left"
"""Asks for those who hold no post any more and may still sign in."""

ADMINISTRATOR, STAFF = "administrator", "staff"

_STATES = {
    ENABLED: QT_TRANSLATE_NOOP("Accounts", "有効"),
    TEMPORARY: QT_TRANSLATE_NOOP("Accounts", "仮パスワード"),
    DISABLED: QT_TRANSLATE_NOOP("Accounts", "無効"),
    NO_ACCOUNT: QT_TRANSLATE_NOOP("Accounts", "アカウントなし"),
    LEFT: QT_TRANSLATE_NOOP("Accounts", "職がないのに有効"),
}
_ROLES = {
    STAFF: QT_TRANSLATE_NOOP("Accounts", "職員"),
    ADMINISTRATOR: QT_TRANSLATE_NOOP("Accounts", "管理者"),
    "auditor": QT_TRANSLATE_NOOP("Accounts", "監査"),
    "records": QT_TRANSLATE_NOOP("Accounts", "文書主管"),
    "hr": QT_TRANSLATE_NOOP("Accounts", "人事"),
    "facilities": QT_TRANSLATE_NOOP("Accounts", "会議室の担当"),
    "reform": QT_TRANSLATE_NOOP("Accounts", "改革推進"),
}
_MEANINGS = {
    STAFF: QT_TRANSLATE_NOOP("Accounts", "起案、承認、テレワーク、会議室の予約をする"),
    ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Accounts", "アカウントと端末と設定を受け持つ。決裁はできず、案件の中身も見えない"
    ),
    "auditor": QT_TRANSLATE_NOOP("Accounts", "すべての案件と記録を読む。何も変えられない"),
    "records": QT_TRANSLATE_NOOP("Accounts", "登録簿と簿冊を受け持ち、案件を読む"),
    "hr": QT_TRANSLATE_NOOP("Accounts", "市全体のテレワークを受け持つ"),
    "facilities": QT_TRANSLATE_NOOP("Accounts", "市全体の会議室を受け持つ"),
    "reform": QT_TRANSLATE_NOOP("Accounts", "施策と目標を受け持つ"),
}
_DEVICES = {
    WAITING: QT_TRANSLATE_NOOP("Accounts", "許可待ち"),
    ADMITTED: QT_TRANSLATE_NOOP("Accounts", "許可"),
    LOST: QT_TRANSLATE_NOOP("Accounts", "紛失"),
    REVOKED: QT_TRANSLATE_NOOP("Accounts", "取消"),
}
_CERTIFICATES = {
    "none": QT_TRANSLATE_NOOP("Accounts", "まだない"),
    "valid": QT_TRANSLATE_NOOP("Accounts", "有効"),
    "ended": QT_TRANSLATE_NOOP("Accounts", "期限切れ"),
    "revoked": QT_TRANSLATE_NOOP("Accounts", "失効"),
}


def state(code: str) -> str:
    """Return how it stands with an account."""
    return _say(_STATES.get(code, code))


def states() -> tuple[tuple[str, str], ...]:
    """Return what may be asked for, each with its words."""
    return tuple((code, _say(words)) for code, words in _STATES.items())


def roles(codes: Iterable[str]) -> str:
    """Return roles in their order on the screen, one after the other."""
    held = set(codes)
    known = [_say(words) for code, words in _ROLES.items() if code in held]
    return "・".join((*known, *sorted(held - set(_ROLES))))


def every_role() -> tuple[tuple[str, str, str], ...]:
    """Return every role with its word and what it is for."""
    return tuple((code, _say(words), _say(_MEANINGS[code])) for code, words in _ROLES.items())


def warning(codes: Iterable[str]) -> str:
    """Return what combining these roles means (職務分掌), empty where it is as it should be."""
    if not {ADMINISTRATOR, STAFF} <= set(codes):
        return ""
    return _say(
        QT_TRANSLATE_NOOP(
            "Accounts",
            "管理者と職員を兼ねると、職務分掌のため、このアカウントでは承認も決裁もできません。"
            "決裁する方には、別の方の管理者アカウントを用意してください。",
        )
    )


def device(code: str) -> str:
    """Return how it stands with a device."""
    return _say(_DEVICES.get(code, code))


def devices() -> tuple[tuple[str, str], ...]:
    """Return the states of devices, each with its words."""
    return tuple((code, _say(words)) for code, words in _DEVICES.items())


def certificate(code: str) -> str:
    """Return how it stands with a person's newest certificate."""
    return _say(_CERTIFICATES.get(code, code))


def moment(at: datetime | None) -> str:
    """Return day and time with the year, or that it never was."""
    if at is None:
        return _say(QT_TRANSLATE_NOOP("Accounts", "なし"))
    return in_city(at).strftime("%Y/%m/%d %H:%M")


def _say(words: str) -> str:
    return QCoreApplication.translate("Accounts", words)
