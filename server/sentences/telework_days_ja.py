# SPDX-License-Identifier: Apache-2.0
"""Sentences on working days, in Japanese: refusals, and what the evidence of a day says."""

SENTENCES = {
    "day.month_closed": (
        "{day}の月は締め済みのため、確認も差戻しもできません。直すには締め後の訂正を申請してください。"
    ),
    "day.moved_on": (
        "{day}の記録は、ご覧になったあとに変わりました。新しい内容を見てから、もう一度確認してください。"
    ),
    "day.not_superior": (
        "{day}の記録を確認できるのは、その方の上司だけです。所属長に依頼してください。"
    ),
    "day.other_head": (
        "ほかの方に代わって確認や差戻しはできません。ご自身の画面から行ってください。"
    ),
    "day.still_running": (
        "{day}の勤務はまだ終わっていません。終了の打刻か訂正のあとに確認してください。"
    ),
    "day.unknown": "{day}の記録がありません。一覧を読み直してください。",
}

MARKS = {
    "anchor.after_event": (
        "端末が覚えていたサーバーの時刻が、打刻より後のものです。時刻の証拠が食い違っています。"
    ),
    "anchor.future": "端末が示したサーバーの時刻が、受け取った時刻より未来です。",
    "boot.backwards": "端末の起動からの経過時間が逆戻りしています。",
    "chain.broken": "端末の打刻のつながりが切れています。記録が差し替えられた可能性があります。",
    "clock.off": "端末の時計が、推定される時刻と2分以上ずれていました。",
    "day.changed": "所属長の確認のあとに内容が変わりました。もう一度確認してください。",
    "day.no_end": "終了の打刻がありません。",
    "day.no_show": (
        "テレワークが許可された日ですが、打刻がありません。実施したときは、本人が訂正してください。"
    ),
    "device.other": "別の端末の名で作られた打刻です。",
    "entry.corrected": "本人が後から訂正しました。訂正前の打刻も残っています。",
    "entry.late": "本人が後から入力しました。",
    "mac.wrong": "端末の鍵と合わない打刻です。別の場所で作られた可能性があります。",
    "punch.away": "中抜け中に押された打刻です。勤務には数えていません。",
    "punch.day_ended": "終了のあとに押された打刻です。勤務には数えていません。",
    "punch.not_paused": "休憩も中抜けもしていないときの再開です。勤務には数えていません。",
    "punch.not_started": "開始がないまま押された打刻です。勤務には数えていません。",
    "punch.on_break": "休憩中に押された打刻です。勤務には数えていません。",
    "punch.place_missing": "勤務する場所の申告がありません。",
    "punch.place_unchanged": "同じ場所への変更です。勤務には数えていません。",
    "punch.start_again": "開始がもう一度押されています。最初の開始を採っています。",
    "punch.two_devices": (
        "別の端末でも開始が押されています。最初の開始を採り、後のものは証拠として残しています。"
    ),
    "sequence.gap": (
        "この端末の前の記録がまだ届いていません。届くと、時刻の信頼度を改めて判定します。"
    ),
    "sequence.taken": "この端末の同じ番号の記録がすでにあります。",
    "trust.C": (
        "時刻を推定できる証拠がなく、幅のある時間帯しか分かりません（オフライン中の再起動など）。"
    ),
}
"""What a head reads beside a day; the codes are those of ``DayRecord.marks``."""
