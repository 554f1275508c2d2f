# SPDX-License-Identifier: Apache-2.0
"""Words for certificates: whose they are, how long they go on, why they were revoked."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from approval.calendar import city_day, era_short
from approval.wire_certificates import WaitingRequest
from desktop.ui.marking import QT_TRANSLATE_NOOP

_KINDS = {
    "root": QT_TRANSLATE_NOOP("Certificates", "ルート認証局"),
    "issuing": QT_TRANSLATE_NOOP("Certificates", "職員認証局"),
    "timestamp": QT_TRANSLATE_NOOP("Certificates", "時刻認証"),
    "staff": QT_TRANSLATE_NOOP("Certificates", "職員"),
}
_REASONS = {
    "key_compromise": QT_TRANSLATE_NOOP("Certificates", "鍵の紛失・漏えい"),
    "cessation_of_operation": QT_TRANSLATE_NOOP("Certificates", "退職"),
    "affiliation_changed": QT_TRANSLATE_NOOP("Certificates", "異動"),
    "superseded": QT_TRANSLATE_NOOP("Certificates", "新しい証明書に切替え"),
    "privilege_withdrawn": QT_TRANSLATE_NOOP("Certificates", "署名する権限の取消し"),
    "unspecified": QT_TRANSLATE_NOOP("Certificates", "その他"),
}


def kind(code: str) -> str:
    """Return what sort of certificate it is."""
    return _say(_KINDS[code])


def revocation_reasons() -> tuple[tuple[str, str], ...]:
    """Return the reasons that may be chosen, each with its words."""
    return tuple((code, _say(words)) for code, words in _REASONS.items())


def remaining(days: int) -> str:
    """Return how long a certificate goes on."""
    if days < 0:
        return _say(QT_TRANSLATE_NOOP("Certificates", "期限切れ"))
    return _say(QT_TRANSLATE_NOOP("Certificates", "あと{days}日")).format(days=f"{days:,}")


def applicant(asked: WaitingRequest) -> str:
    """Return who asks for a certificate, and on which device."""
    words = QT_TRANSLATE_NOOP("Certificates", "{section} {name}（{person}） 端末: {device}")
    return _say(words).format(
        section=asked.section,
        name=asked.name,
        person=asked.person_id,
        device=asked.device_name,
    )


def full_day(at: datetime) -> str:
    """Return a day with its year, as on the sheet."""
    return era_short(city_day(at))


def _say(text: str) -> str:
    return QCoreApplication.translate("Certificates", text)
