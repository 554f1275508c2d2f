# SPDX-License-Identifier: Apache-2.0
"""The words of remote work, code by code; ``telework_words`` makes sentences of them."""

from desktop.ui.marking import QT_TRANSLATE_NOOP

PLACES = {
    "home": QT_TRANSLATE_NOOP("TeleworkWords", "在宅"),
    "satellite": QT_TRANSLATE_NOOP("TeleworkWords", "サテライト"),
    "mobile": QT_TRANSLATE_NOOP("TeleworkWords", "モバイル"),
    "office": QT_TRANSLATE_NOOP("TeleworkWords", "勤務公署"),
    "leave": QT_TRANSLATE_NOOP("TeleworkWords", "休暇"),
}
UNITS = {
    "full": QT_TRANSLATE_NOOP("TeleworkWords", "全日"),
    "morning": QT_TRANSLATE_NOOP("TeleworkWords", "午前"),
    "afternoon": QT_TRANSLATE_NOOP("TeleworkWords", "午後"),
    "hours": QT_TRANSLATE_NOOP("TeleworkWords", "時間帯"),
}
PUNCHES = {
    "start": QT_TRANSLATE_NOOP("TeleworkWords", "開始"),
    "break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩"),
    "pause": QT_TRANSLATE_NOOP("TeleworkWords", "中抜け"),
    "resume": QT_TRANSLATE_NOOP("TeleworkWords", "再開"),
    "switch": QT_TRANSLATE_NOOP("TeleworkWords", "場所の変更"),
    "end": QT_TRANSLATE_NOOP("TeleworkWords", "終了"),
}
DAYS_OFF = {
    "weekend": QT_TRANSLATE_NOOP("TeleworkWords", "週休日"),
    "holiday": QT_TRANSLATE_NOOP("TeleworkWords", "祝日"),
    "closed": QT_TRANSLATE_NOOP("TeleworkWords", "閉庁日"),
}
REPORTS = {
    "none": QT_TRANSLATE_NOOP("TeleworkWords", "計画なし"),
    "planned": QT_TRANSLATE_NOOP("TeleworkWords", "計画あり"),
    "reported": QT_TRANSLATE_NOOP("TeleworkWords", "報告済み"),
    "not_needed": "",
}
CONFIRMATIONS = {
    "open": "",
    "waiting": QT_TRANSLATE_NOOP("TeleworkWords", "確認待ち"),
    "confirmed": QT_TRANSLATE_NOOP("TeleworkWords", "✓ 確認済み"),
    "returned": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 差戻し"),
    "changed": QT_TRANSLATE_NOOP("TeleworkWords", "確認後に変更あり"),
}
SOURCES = {
    "late": QT_TRANSLATE_NOOP("TeleworkWords", "後日入力"),
    "corrected": QT_TRANSLATE_NOOP("TeleworkWords", "訂正"),
    "imported": QT_TRANSLATE_NOOP("TeleworkWords", "取込み"),
}
DIFFERENCES = {
    "unexplained": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 乖離の理由なし"),
    "explained": QT_TRANSLATE_NOOP("TeleworkWords", "乖離の理由あり"),
}
OVERTIME_WARNINGS = {
    "near": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 上限に近づいています"),
    "reached": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 上限に達しました"),
}
TRUSTS = {
    "A": QT_TRANSLATE_NOOP(
        "TeleworkWords", "時刻A：接続中に打刻したため、サーバーの時刻で記録しています。"
    ),
    "B": QT_TRANSLATE_NOOP(
        "TeleworkWords",
        "時刻B：接続のない間の打刻です。直前か直後にサーバーと合わせた時刻から計算しています。",
    ),
    "C": QT_TRANSLATE_NOOP(
        "TeleworkWords",
        "時刻C：打刻の前後にサーバーと時刻を合わせていないため、幅でしか分かりません。",
    ),
    "D": QT_TRANSLATE_NOOP(
        "TeleworkWords", "時刻D：端末の記録に合わない点があります。時刻は推定です。"
    ),
}
CONTRADICTIONS = {
    "clock.off": QT_TRANSLATE_NOOP("TeleworkWords", "端末の時計がサーバーの時刻と合いません。"),
    "sequence.gap": QT_TRANSLATE_NOOP(
        "TeleworkWords", "この前の操作がまだ届いていません。届くと見直します。"
    ),
    "sequence.taken": QT_TRANSLATE_NOOP("TeleworkWords", "操作の番号が重なっています。"),
    "chain.broken": QT_TRANSLATE_NOOP("TeleworkWords", "前の操作とのつながりが切れています。"),
    "mac.wrong": QT_TRANSLATE_NOOP("TeleworkWords", "端末の鍵による確認ができません。"),
    "anchor.future": QT_TRANSLATE_NOOP(
        "TeleworkWords", "端末が最後に受け取った時刻が、受信した時刻より後です。"
    ),
    "anchor.after_event": QT_TRANSLATE_NOOP(
        "TeleworkWords", "サーバーと合わせた時刻が打刻より後になっています。"
    ),
    "boot.backwards": QT_TRANSLATE_NOOP("TeleworkWords", "端末の起動からの時間が戻っています。"),
    "punch.start_again": QT_TRANSLATE_NOOP("TeleworkWords", "2回目の開始です。"),
    "punch.two_devices": QT_TRANSLATE_NOOP("TeleworkWords", "別の端末でも開始しています。"),
    "punch.not_started": QT_TRANSLATE_NOOP("TeleworkWords", "開始の前の打刻です。"),
    "punch.not_paused": QT_TRANSLATE_NOOP("TeleworkWords", "休憩も中抜けもしていません。"),
    "punch.on_break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩中の打刻です。"),
    "punch.away": QT_TRANSLATE_NOOP("TeleworkWords", "中抜け中の打刻です。"),
    "punch.day_ended": QT_TRANSLATE_NOOP("TeleworkWords", "終了の後の打刻です。"),
    "punch.place_missing": QT_TRANSLATE_NOOP("TeleworkWords", "場所がありません。"),
    "punch.place_unchanged": QT_TRANSLATE_NOOP("TeleworkWords", "場所が変わっていません。"),
}
MONTH_STATES = {
    "open": QT_TRANSLATE_NOOP("TeleworkWords", "入力中"),
    "submitted": QT_TRANSLATE_NOOP("TeleworkWords", "提出済み（所属長の確認待ち）"),
    "head_confirmed": QT_TRANSLATE_NOOP("TeleworkWords", "所属長が確認済み（人事課の締め待ち）"),
    "closed": QT_TRANSLATE_NOOP("TeleworkWords", "締め済み"),
}
MISSING = {
    "month.not_over": QT_TRANSLATE_NOOP("TeleworkWords", "この月はまだ終わっていません。"),
    "day.no_end": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の終了がありません。"),
    "day.no_report": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の業務報告がありません。"),
    "day.returned": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{day} は所属長から差し戻されています。直して報告してください。"
    ),
    "day.difference_unexplained": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{day} の客観的記録との乖離に、理由がありません。"
    ),
    "day.unsent": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の入力がまだ送信されていません。"),
}
RECORDS = {
    "pc": QT_TRANSLATE_NOOP("TeleworkWords", "パソコンの記録"),
    "logind": QT_TRANSLATE_NOOP("TeleworkWords", "パソコンの記録"),
    "vpn": QT_TRANSLATE_NOOP("TeleworkWords", "VPNの記録"),
    "gate": QT_TRANSLATE_NOOP("TeleworkWords", "入退室の記録"),
}
DIFFERENCE_KINDS = {
    "seen_before": QT_TRANSLATE_NOOP("TeleworkWords", "{record}では、開始の前から使われています。"),
    "seen_between": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{record}では、中抜けの間も使われています。"
    ),
    "seen_after": QT_TRANSLATE_NOOP("TeleworkWords", "{record}では、終了の後も使われています。"),
    "seen_only": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{record}では、打刻のない時間に使われています。"
    ),
    "declared_before": QT_TRANSLATE_NOOP(
        "TeleworkWords", "開始の打刻はありますが、{record}ではまだ使われていません。"
    ),
    "declared_after": QT_TRANSLATE_NOOP(
        "TeleworkWords", "終了の打刻はまだですが、{record}ではもう使われていません。"
    ),
}
CONNECTIONS = {
    "vpn": QT_TRANSLATE_NOOP("TeleworkWords", "VPN方式"),
    "remote_desktop": QT_TRANSLATE_NOOP("TeleworkWords", "リモートデスクトップ方式"),
    "vdi": QT_TRANSLATE_NOOP("TeleworkWords", "仮想デスクトップ（VDI）方式"),
    "secure_container": QT_TRANSLATE_NOOP("TeleworkWords", "セキュアコンテナ方式"),
    "secure_browser": QT_TRANSLATE_NOOP("TeleworkWords", "セキュアブラウザ方式"),
    "cloud": QT_TRANSLATE_NOOP("TeleworkWords", "クラウドサービス方式"),
    "stand_alone": QT_TRANSLATE_NOOP("TeleworkWords", "スタンドアロン方式"),
}
REASONS = {
    "childcare": QT_TRANSLATE_NOOP("TeleworkWords", "育児"),
    "care": QT_TRANSLATE_NOOP("TeleworkWords", "介護"),
    "pregnancy": QT_TRANSLATE_NOOP("TeleworkWords", "妊娠"),
    "disability": QT_TRANSLATE_NOOP("TeleworkWords", "障害"),
    "illness": QT_TRANSLATE_NOOP("TeleworkWords", "病気"),
    "commute": QT_TRANSLATE_NOOP("TeleworkWords", "通勤"),
    "efficiency": QT_TRANSLATE_NOOP("TeleworkWords", "業務効率"),
    "bcp": QT_TRANSLATE_NOOP("TeleworkWords", "災害時などの業務継続"),
}
CHECKLIST = {
    "no_public_wifi": QT_TRANSLATE_NOOP("TeleworkWords", "公衆無線LANに接続しません。"),
    "peep_filter": QT_TRANSLATE_NOOP(
        "TeleworkWords", "画面をのぞかれない場所で、のぞき見防止フィルターを付けて作業します。"
    ),
    "no_printing": QT_TRANSLATE_NOOP("TeleworkWords", "庁舎の外で印刷しません。"),
    "family_access": QT_TRANSLATE_NOOP(
        "TeleworkWords", "家族を含め、ほかの人に端末を使わせません。"
    ),
    "device_count": QT_TRANSLATE_NOOP("TeleworkWords", "持ち出した端末の台数を確かめました。"),
    "incident_contact": QT_TRANSLATE_NOOP(
        "TeleworkWords", "紛失や事故のときの連絡先を知っていて、すぐに知らせます。"
    ),
}
ELIGIBILITIES = {
    "regular": QT_TRANSLATE_NOOP("TeleworkWords", "常勤"),
    "conditional": QT_TRANSLATE_NOOP("TeleworkWords", "条件付採用"),
    "fiscal_year": QT_TRANSLATE_NOOP("TeleworkWords", "会計年度任用"),
    "dispatched": QT_TRANSLATE_NOOP("TeleworkWords", "派遣"),
}
CARRIED = {
    "paper": QT_TRANSLATE_NOOP("TeleworkWords", "紙の文書"),
    "data": QT_TRANSLATE_NOOP("TeleworkWords", "端末に保存する電子データ"),
    "media": QT_TRANSLATE_NOOP("TeleworkWords", "記録媒体"),
}
AWAY_AS = {
    "break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩として扱う"),
    "later_end": QT_TRANSLATE_NOOP("TeleworkWords", "終業を繰り下げたい"),
    "leave": QT_TRANSLATE_NOOP("TeleworkWords", "時間単位の休暇を取る"),
}
GRANT_SOURCES = {
    "application": QT_TRANSLATE_NOOP("TeleworkWords", "申請により承認"),
    "order": QT_TRANSLATE_NOOP("TeleworkWords", "実施命令"),
}
