# SPDX-License-Identifier: Apache-2.0
"""Troubles of changing what is booked.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS: dict[str, str] = {}
SENTENCES = {
    "meeting.again_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この日は、取れなかった日、除いた日、取り消した日、立ち退いた日のどれでもないため、"
            "改めて申し込めません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議を読み直し、一覧にある日を選んでください。"),
    ),
    "meeting.already_begun": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この会議はもう始まっているため、開始の時刻や会議室は変えられません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "終わりの時刻だけを変えるか、早く終わったときは「終了」を選んでください。",
        ),
    ),
    "meeting.blocking_times": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "閉鎖の時間が読めないか、終わりが始まりより前か、2年を超"
            "えています。閉鎖はしていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "始まりと終わりを確かめてください。"),
    ),
    "meeting.blocking_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この閉鎖はないか、すでに解かれています。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "meeting.change_reused": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "同じ番号の変更を、別の内容ですでに受け付けています。今回の内容は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議を読み直し、改めて変更してください。"),
    ),
    "meeting.closure_in_the_way": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この時間には予約が {count} 件あるため、利用を止めていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "主催者に動かしてもらうか、予約を立ち退かせることを選んで、もう一度止めてください。",
        ),
    ),
    "meeting.content_is_the_organisers": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議の題名・内容・出席者を変えられるのは主催者だけです。"
            "会議室の管理者は日時と場所だけを変えられます。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "主催者に頼んでください。"),
    ),
    "meeting.days_need_a_rule": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この繰り返しは、日をずらすだけでは同じ決まりで表せません"
            "（例: 第2火曜日の翌日は、いつも第2水曜日とは限りません）"
            "。変更は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "新しい繰り返しの決まりを選んでください。"),
    ),
    "meeting.displaced_needs_reason": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "災害対策本部や議会のために会議を立ち退かせるには、理由が"
            "要ります。理由は相手への通知と監査の記録に載ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "理由を書いてください。"),
    ),
    "meeting.history_in_the_way": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "変更後の回が、取りやめや立ち退きの記録が残る回と同じ日時"
            "になります。記録は上書きしません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の時刻を選ぶか、一回ずつ変更してください。"),
    ),
    "meeting.history_not_yours": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議の履歴を見られるのは、主催者と出席者、会議室の管理者だけです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なときは、主催者に尋ねてください。"),
    ),
    "meeting.keepers_only": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この操作ができるのは会議室の管理者だけです。会議室も予約もそのままです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議室の管理課か管財課に頼んでください。"),
    ),
    "meeting.moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この会議は、開いたあとに変わりました。今回の変更は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議を読み直し、改めて変更してください。"),
    ),
    "meeting.not_yours": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この会議を変えられるのは、主催者と会議室の管理者だけです。変更は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "主催者に頼んでください。"),
    ),
    "meeting.nothing_to_change": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この範囲には、これから変えられる回がありません。過ぎた回"
            "と終わった回は記録としてそのまま残ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "範囲を確かめてください。"),
    ),
    "meeting.offer_expired": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この申し出は期限が過ぎています。どちらの会議もそのままです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なときは、申し出をもう一度頼んでください。"),
    ),
    "meeting.offer_settled": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この申し出には、もう答えが出ています。今回の操作は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "meeting.offer_to_oneself": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "相手の会議もあなたが変えられるため、申し出は要りません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "すぐに入れ替えてください。"),
    ),
    "meeting.offer_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この申し出はないか、あなたへの申し出ではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "meeting.offers_full": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "答えを待つ申し出が {most} 件あるため、新しい申し出はできません（一人あたりの上限）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "取り下げるか、答えを待ってください。"),
    ),
    "meeting.over": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この回は終わったか、取りやめになっているため、変えられま"
            "せん。記録としてそのまま残ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "これからの回を選んでください。"),
    ),
    "meeting.reason_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室を閉鎖する理由がないか、対象の課が多すぎます。閉鎖はしていません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "理由を書き、対象の課を100までにしてください。"),
    ),
    "meeting.reason_unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "理由は {most} 文字までで、読めない制御文字は使えません。"),
        QT_TRANSLATE_NOOP("Trouble", "書き直してください。"),
    ),
    "meeting.rule_of_one_date": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "一回だけの変更では、繰り返しの決まりは変えられません。変更は反映していません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "「この回以降」か「すべて」を選んでください。"),
    ),
    "meeting.swap_needs_keeper": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "承認の要る会議室は、両方の会議室の管理者だけが入れ替えら"
            "れます。どちらの会議もそのままです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "会議室の管理者に頼んでください。"),
    ),
    "meeting.swap_same_room": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "二つの会議は同じ会議室を使っているため、入れ替えるものがありません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の会議室の会議を選んでください。"),
    ),
    "meeting.swap_would_clash": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室を入れ替えると、ほかの予約と重なります。どちらの会議もそのままです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の会議を選ぶか、時間を変えてください。"),
    ),
    "meeting.too_late_to_cancel": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "始まってから {minutes} 分を過ぎたため、取りやめにはできません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議が終わったときは「終了」を選んでください。残りの時間がすぐに空きます。",
        ),
    ),
    "meeting.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この会議はないか、あなたが見られる会議ではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
}
