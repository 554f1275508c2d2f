# SPDX-License-Identifier: Apache-2.0
"""Troubles of bookings that were asked for while the server was not reached.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "booking_request": QT_TRANSLATE_NOOP("Trouble", "申込みはそのままです"),
}
SENTENCES = {
    "meeting.link_not_opened": (
        QT_TRANSLATE_NOOP(
            "Trouble", "Web会議のリンクを開けませんでした。https で始まるアドレスだけを開きます。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議を開いてリンクを確かめ、主催者にたずねてください。"),
    ),
    "booking_request.gone": (
        QT_TRANSLATE_NOOP("Trouble", "この申込みは、この端末にもうありません。"),
        QT_TRANSLATE_NOOP("Trouble", "送られて予約になったか、カレンダーで確かめてください。"),
    ),
    "booking_request.in_flight": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この申込みはサーバーに届いたかもしれず、答えを待っています。いまは変更も取下げもできません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "サーバーにつながると答えが出ます。そのあと、予約を変更するか取り消してください。",
        ),
    ),
}
