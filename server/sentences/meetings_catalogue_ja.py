# SPDX-License-Identifier: Apache-2.0
"""Refusals by the rules on rooms, and by their catalogue, in Japanese."""

SENTENCES: dict[str, str] = {
    "room.blocked": (
        "{room}はその時間、利用を停止しています（理由: {reason}）。別の会議室か、別の日時を選んで"
        "ください。"
    ),
    "room.closed_day": (
        "{day}は閉庁日（{name}）で、{room}は使えません（会議室の閉庁日の規則）。別の日か、閉庁日"
        "にも使える会議室を選んでください。"
    ),
    "room.days_in_a_row": (
        "{room}を同じ課が続けて使えるのは{limit}日までです（連続利用の規則）。日を空けるか、別の会"
        "議室を選んでください。"
    ),
    "room.hours": (
        "{room}を使えるのは{opens}から{closes}までです（会議室の利用時間の規則）。その中に収まる"
        "時刻を選んでください。"
    ),
    "room.nobody_from_outside": (
        "優先申込は、庁外の人が出席する会議のためのものです（優先申込の規則）。庁外の出席者を加え"
        "るか、目的を「公務」にしてください。"
    ),
    "room.not_open_to": (
        "{room}を予約できるのは、管理する課が定めた課だけです（部の会議室の規則）。共通会議室を選"
        "ぶか、管理する課に相談してください。"
    ),
    "room.over_midnight": (
        "{room}は日をまたいで使えません（会議室の利用時間の規則。{closes}まで）。その日のうちに終"
        "わる時刻にしてください。"
    ),
    "room.past": (
        "{day}のその時間は過ぎています。過ぎた日時は予約できません（予約の期間の規則）。これからの"
        "日時を選んでください。"
    ),
    "room.purpose": (
        "{room}は、この目的では予約できません（目的ごとの予約期間の規則）。別の会議室を選ぶか、管"
        "理する課に相談してください。"
    ),
    "room.section_hours": (
        "{month}に同じ課が{room}を使えるのは合わせて{limit}時間までで、この予約でそれを超えます"
        "（課ごとの上限の規則）。短くするか、別の会議室を選んでください。"
    ),
    "room.too_long": (
        "{room}を一度に使えるのは{limit}分までです（利用時間の長さの規則）。短くしてください。"
    ),
    "room.too_many_people": (
        "出席者は{people}人で、{room}の定員{capacity}人を超えています（定員の規則）。広い会議室を"
        "選ぶか、Web会議で出席する人を決めてください。"
    ),
    "room.window": (
        "{room}をこの目的で予約できるのは{days}日前からで、その日は{first}から申し込めます（目的ご"
        "との予約期間の規則）。それまで待つか、近い日を選んでください。"
    ),
}
