# SPDX-License-Identifier: Apache-2.0
"""What is said of the signing key: where it is, until when it holds, and when to renew it."""

from PySide6.QtCore import QCoreApplication

from approval.calendar import city_day, era_date
from desktop.signing_keys import KeyKind, KeyState


def whereabouts(state: KeyState) -> str:
    """Where the key is, and what guards it."""
    translate = QCoreApplication.translate
    texts = {
        KeyKind.NONE: translate(
            "KeyWords", "この端末にはまだ鍵がありません。サインインすると作れます。"
        ),
        KeyKind.MADE: translate("KeyWords", "この端末で作った鍵です。PINで守られています。"),
        KeyKind.IMPORTED: translate(
            "KeyWords", "ファイルから取り込んだ鍵です。この端末のPINで守られています。"
        ),
        KeyKind.CARD: translate(
            "KeyWords", "カード「{card}」の中の鍵です。カードのPINで守られています。"
        ),
    }
    return texts[state.kind].format(card=state.card)


def facts(state: KeyState) -> str:
    """Name, issuer and dates of the certificate, a line each; empty without a key."""
    if state.since is None or state.until is None:
        return ""
    text = QCoreApplication.translate(
        "KeyWords", "名義: {name}\n発行者: {issuer}\n有効期間: {since}から{until}まで"
    )
    return text.format(
        name=state.name,
        issuer=state.issuer,
        since=era_date(city_day(state.since)),
        until=era_date(city_day(state.until)),
    )


def due(state: KeyState) -> tuple[str, str]:
    """How long the certificate still holds, with its tone; ``second`` while there is time."""
    translate = QCoreApplication.translate
    if state.days_left is None:
        return "", "second"
    if state.days_left < 0:
        return translate(
            "KeyWords", "▲ 証明書の有効期限が過ぎています。署名できません。"
        ), "refused"
    text = translate("KeyWords", "有効期限まであと{days}日です。").format(days=state.days_left)
    if state.due is None:
        return text, "second"
    advice = translate("KeyWords", "更新してください。")
    if state.kind is not KeyKind.MADE:
        advice = translate("KeyWords", "発行元に更新を申し込んでください。")
    mark, tone = ("▲", "refused") if state.due <= 7 else ("◐", "waiting")
    return f"{mark} {text}{advice}", tone
