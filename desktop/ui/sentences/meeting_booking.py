# SPDX-License-Identifier: Apache-2.0
"""Troubles of booking and of the day itself.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS: dict[str, str] = {}
SENTENCES = {
    "meeting.all_or_nothing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "申し込んだ {asked} 回のうち {missed} 回が取れなかったため、どの回も予約していません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "取れなかった回を確かめ、「取れる回だけ予約」を選ぶか、日時を変えてください。",
        ),
    ),
    "meeting.attendee_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者「{name}」のメールアドレスか名前が読めません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "アドレスを一つだけ、正しい形で書いてください。",
        ),
    ),
    "meeting.check_in_too_early": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "チェックインは {opens} から受け付けます。まだチェックインしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "開始の時刻が近づいてから、もう一度押してください。",
        ),
    ),
    "meeting.check_in_too_late": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "チェックインの時間は {closes} で終わりました。この会議にはチェックインできません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室が空いていれば、改めて予約してください。",
        ),
    ),
    "meeting.endless": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "繰り返しに終わりがありません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "回数か最後の日を決めてください。",
        ),
    ),
    "meeting.equipment_taken": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "「{equipment}」は、この時間にあと {free} 台しか空いていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "台数を減らすか、別の時間を選んでください。",
        ),
    ),
    "meeting.equipment_units": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "「{equipment}」は全部で {owned} 台です。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "台数を 1 から {owned} のあいだにしてください。",
        ),
    ),
    "meeting.equipment_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "備品「{equipment}」は一覧にないか、二度書かれています。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "備品の一覧から選び直してください。",
        ),
    ),
    "meeting.hosts_taken": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "Web会議（{provider}）の主催者ライセンスは、この時間にすべて使われています。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "時間をずらすか、別のサービスのリンクを手で入れてください。",
        ),
    ),
    "meeting.hosts_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "条件に合うWeb会議（{provider}）の主催者ライセンスは、市にありません。予"
            "約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "条件を減らすか、リンクを手で入れてください。",
        ),
    ),
    "meeting.id_reused": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "同じ番号の申込みを、別の内容ですでに受け付けています。今回の内容では予約"
            "していません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "一覧を読み直し、新しい申込みとして予約してください。",
        ),
    ),
    "meeting.link_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "Web会議のリンクが、http か https で始まる一つのアドレスではありません。"
            "予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "招待のリンクを写し直してください。",
        ),
    ),
    "meeting.meets_itself": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}は、{begins}から{ends}まで同じ申込みの別の回と重なります。準備と片"
            "付けの時間も数えます。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議を短くするか、間隔を空けてください。",
        ),
    ),
    "meeting.minutes": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議の長さは 1 分から {most} 分までです。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "長さを直してください。もっと長く使うときは、会議室の管理者に利用停止を頼"
            "んでください。",
        ),
    ),
    "meeting.no_dates": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "すべての回が除外日になっているか、決まりに合う日がありません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "繰り返しと除外日を確かめてください。",
        ),
    ),
    "meeting.not_attending": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "チェックインと終了ができるのは、主催者と出席者、会議室の管理者だけです。"
            "会議はそのままです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議の出席者に頼んでください。",
        ),
    ),
    "meeting.not_running": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この会議はいま使われていないため、終了できません。会議はそのままです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "これからの会議は「取りやめ」を選んでください。",
        ),
    ),
    "meeting.nothing_free": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "申し込んだ {asked} 回は、どれも取れませんでした（{missed} 回）。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "別の会議室か、別の時間を選んでください。",
        ),
    ),
    "meeting.others_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この回は空いていますが、ほかの回が取れないため予約していません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "取れる回だけを予約するか、日時を変えてください。",
        ),
    ),
    "meeting.overlaps_itself": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議が次の回の始まりより長いため、自分自身と重なります。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "長さか繰り返しの間隔を直してください。",
        ),
    ),
    "meeting.person_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者「{name}」は、いまの職員にいません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者を選び直してください。",
        ),
    ),
    "meeting.released": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この予約は、利用がなかったため自動で解放されました。会議室はほかの人が使えます。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室が空いていれば、改めて予約してください。",
        ),
    ),
    "meeting.room_taken": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}には、{begins}から{ends}まで別の予約があります。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "別の時間か、別の会議室を選んでください。",
        ),
    ),
    "meeting.room_taken_by": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{room}には、{begins}から{ends}まで「{title}」（{organiser}）の予約があります。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "別の時間か会議室を選ぶか、主催者に相談してください。",
        ),
    ),
    "meeting.room_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室「{room}」は一覧にありません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議室の一覧を読み直し、選び直してください。",
        ),
    ),
    "meeting.start_left_out": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この日の開始の時刻は、時間帯 {zone} にはありません（夏時間）。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "別の時刻を選んでください。",
        ),
    ),
    "meeting.start_not_in_rule": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "最初の日が、繰り返しの決まりに合いません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "最初の日か、繰り返しを直してください。",
        ),
    ),
    "meeting.start_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "開始の時刻が、分までの日時として読めません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "日付と時刻を書き直してください。",
        ),
    ),
    "meeting.text_too_long": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{most} 文字を超えるところがあります。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "短くしてください。",
        ),
    ),
    "meeting.text_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "使えない文字が入っています。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "文字を打ち直してください。",
        ),
    ),
    "meeting.title_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "会議の題名がないか、改行が入っています。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "題名を一行で書いてください。",
        ),
    ),
    "meeting.too_many_attendees": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者は {most} 人までです。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "出席者を減らしてください。",
        ),
    ),
    "meeting.too_many_dates": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "一つの申込みで予約できるのは {most} 回までです。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "回数を減らすか、申込みを分けてください。",
        ),
    ),
    "meeting.too_many_wishes": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "代わりの会議室と備品の種類は、それぞれ {most} までです。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "数を減らしてください。",
        ),
    ),
    "meeting.wait_full": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "空き待ちは一人 {most} 件までです。空き待ちには加えていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "要らなくなった空き待ちを取り消してください。",
        ),
    ),
    "meeting.wait_over": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この時間は過ぎているか、24時間を超えています。空き待ちには加えていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "これからの時間を選んでください。",
        ),
    ),
    "meeting.wait_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この空き待ちはないか、すでに取り消されています。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "一覧を読み直してください。",
        ),
    ),
    "meeting.zone_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "時間帯「{zone}」は知られていません。予約はしていません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "Asia/Tokyo のような名前で書いてください。",
        ),
    ),
}
