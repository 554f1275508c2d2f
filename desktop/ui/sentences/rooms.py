# SPDX-License-Identifier: Apache-2.0
"""Troubles of the rules on rooms, of applications for them and of their secret addresses.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "address": QT_TRANSLATE_NOOP("Trouble", "秘密のアドレスは作っていません"),
    "room": QT_TRANSLATE_NOOP("Trouble", "会議室を予約していません"),
    "room_booking": QT_TRANSLATE_NOOP("Trouble", "会議室の申込みは受け付けていません"),
}
SENTENCES = {
    "address.throttled": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "このアドレスからの問い合わせが続けて失敗したため、{seconds} 秒のあいだ受け付けませ"
            "ん。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "秘密のアドレスを確かめてから、もう一度お試しください。"),
    ),
    "meeting.key_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この秘密のアドレスは見つかりません。すでに使えなくしたか、別の方のものです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "meeting.keys_too_many": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "秘密のアドレスは {most} 個までです。新しいアドレスは作っていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "使っていないものを使えなくしてから、もう一度作ってください。",
        ),
    ),
    "meeting.room_not_kept": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室「{room}」の予定の配信と入口の画面のアドレスは、その部屋を管理する課と管財課"
            "だけが作れます。アドレスは作っていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "管理する課に依頼してください。"),
    ),
    "room.blocked": (
        QT_TRANSLATE_NOOP("Trouble", "{room}はその時間、利用を停止しています（理由: {reason}）。"),
        QT_TRANSLATE_NOOP("Trouble", "別の会議室か、別の日時を選んでください。"),
    ),
    "room.closed_day": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}は閉庁日（{name}）で、{room}は使えません（会議室の閉庁日の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の日か、閉庁日にも使える会議室を選んでください。"),
    ),
    "room.days_in_a_row": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}を同じ課が続けて使えるのは{limit}日までです（連続利用の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "日を空けるか、別の会議室を選んでください。"),
    ),
    "room.hours": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}を使えるのは{opens}から{closes}までです（会議室の利用時間の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "その中に収まる時刻を選んでください。"),
    ),
    "room.nobody_from_outside": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "優先申込は、庁外の人が出席する会議のためのものです（優先申込の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "庁外の出席者を加えるか、目的を「公務」にしてください。"),
    ),
    "room.not_open_to": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}を予約できるのは、管理する課が定めた課だけです（部の会議室の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "共通会議室を選ぶか、管理する課に相談してください。"),
    ),
    "room.over_midnight": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}は日をまたいで使えません（会議室の利用時間の規則。{closes}まで）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "その日のうちに終わる時刻にしてください。"),
    ),
    "room.past": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}のその時間は過ぎています。過ぎた日時は予約できません（予約の期間の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "これからの日時を選んでください。"),
    ),
    "room.purpose": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}は、この目的では予約できません（目的ごとの予約期間の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の会議室を選ぶか、管理する課に相談してください。"),
    ),
    "room.section_hours": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{month}に同じ課が{room}を使えるのは合わせて{limit}時間までで、この予約でそれを超え"
            "ます（課ごとの上限の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "短くするか、別の会議室を選んでください。"),
    ),
    "room.too_long": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}を一度に使えるのは{limit}分までです（利用時間の長さの規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "短くしてください。"),
    ),
    "room.crowded": (
        QT_TRANSLATE_NOOP(
            "Trouble", "出席者は{people}人で、{room}の定員{capacity}人を超えています。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "広い会議室を選ぶか、Web会議で出席する人を決めてください。"),
    ),
    "room.too_many_people": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者は{people}人で、{room}の定員{capacity}人を超えています（定員の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "広い会議室を選ぶか、Web会議で出席する人を決めてください。"),
    ),
    "room.window": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}をこの目的で予約できるのは{days}日前からで、その日は{first}から申し込めます"
            "（目的ごとの予約期間の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "それまで待つか、近い日を選んでください。"),
    ),
    "room_booking.abandoned": (
        QT_TRANSLATE_NOOP("Trouble", "申込みが廃案になったため、予約を取り消しました。"),
        QT_TRANSLATE_NOOP("Trouble", "会議室が要るときは、もう一度予約してください。"),
    ),
    "room_booking.changed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "申込書を作った後に、会議の内容か日時が変わっています。このままでは違う予約を承認す"
            "ることになるため、受け付けていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "予約の画面から申込書を作り直してください。"),
    ),
    "room_booking.keeper_not_asked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この会議室を管理する課の長（{post}）が合議先にありません（会議室の承認の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "合議先に加えて、もう一度提出してください。"),
    ),
    "room_booking.lost": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "承認を待つ間に、{room}のこの時間はほかの会議が使うことになりました。この回は予約し"
            "ていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の会議室か、別の日時を選んでください。"),
    ),
    "room_booking.nothing_held": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "承認を待つ日時がありません。確保した30分が過ぎたか、取り消されています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度予約してから申し込んでください。"),
    ),
    "room_booking.rejected": (
        QT_TRANSLATE_NOOP("Trouble", "申込みが承認されなかったため、予約を取り消しました。"),
        QT_TRANSLATE_NOOP("Trouble", "理由は決裁の記録を見てください。"),
    ),
    "room_booking.room_gone": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室「{room}」は一覧からなくなりました。この回は予約していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の会議室を選んでください。"),
    ),
    "room_booking.superseded": (
        QT_TRANSLATE_NOOP("Trouble", "この会議には新しい申込みがあり、こちらは承認できません。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい申込みを決裁し、こちらは差し戻してください。"),
    ),
    "room_booking.withdrawn": (
        QT_TRANSLATE_NOOP("Trouble", "申込みが取り下げられたため、予約を取り消しました。"),
        QT_TRANSLATE_NOOP("Trouble", "会議室が要るときは、もう一度予約してください。"),
    ),
}
