# SPDX-License-Identifier: Apache-2.0
"""Troubles of applications for remote work, of blocks taken back and of submitted months.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "order": QT_TRANSLATE_NOOP("Trouble", "実施を命じていません"),
    "applying": QT_TRANSLATE_NOOP("Trouble", "申請できません"),
    "form": QT_TRANSLATE_NOOP("Trouble", "申請を受け付けていません"),
    "grant": QT_TRANSLATE_NOOP("Trouble", "取り下げていません"),
    "month": QT_TRANSLATE_NOOP("Trouble", "月の提出を受け付けていません"),
}
SENTENCES = {
    "order.other_stream": (
        QT_TRANSLATE_NOOP("Trouble", "ほかの方の名前で命令を出すことはできません。"),
        QT_TRANSLATE_NOOP("Trouble", "ご自分の端末から、ご自分の名前で命じてください。"),
    ),
    "order.not_superior": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{people}には、あなたからテレワークを命じられません。命じられるのは上司と人事"
            "課だけです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "対象の職員を確かめるか、その職員の所属長に依頼してください。"
        ),
    ),
    "form.unwanted": (
        QT_TRANSLATE_NOOP("Trouble", "この種類の案件に申請書は付けられません。"),
        QT_TRANSLATE_NOOP("Trouble", "「テレワーク」の画面から申請してください。"),
    ),
    "form.unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "申請書を読み取れません。形式が正しくありません。"),
        QT_TRANSLATE_NOOP("Trouble", "「テレワーク」の画面から申請書を作り直してください。"),
    ),
    "form.too_many": (
        QT_TRANSLATE_NOOP("Trouble", "「{field}」の数が多すぎます（上限 {limit}）。"),
        QT_TRANSLATE_NOOP("Trouble", "いくつかの申請に分けてください。"),
    ),
    "form.revised": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "申請書のある案件は、回議の途中で本文を直せません。本文は申請書と一つだからです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "理由を書いて差し戻し、本人に直してもらってください。"),
    ),
    "form.missing": (
        QT_TRANSLATE_NOOP("Trouble", "この種類の案件には申請書が要ります。"),
        QT_TRANSLATE_NOOP("Trouble", "「テレワーク」の画面から申請してください。"),
    ),
    "form.flags_differ": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "案件の区分が申請書の内容と違います。庁外持出しと端末貸出しの区分は、申請書か"
            "ら決まります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "申請書を開き直して、もう一度提出してください。"),
    ),
    "form.field_lines": (
        QT_TRANSLATE_NOOP("Trouble", "「{field}」は一行で書く欄です。改行が入っています。"),
        QT_TRANSLATE_NOOP("Trouble", "改行を消してください。"),
    ),
    "applying.consent_not_asked": (
        QT_TRANSLATE_NOOP("Trouble", "必要な同意（{post}）が経路に入っていません。"),
        QT_TRANSLATE_NOOP("Trouble", "申請をもう一度作ってください。"),
    ),
    "applying.consent_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この申請に同意する職が、規程に定められていません。"),
        QT_TRANSLATE_NOOP("Trouble", "情報セキュリティの担当に知らせてください。"),
    ),
    "applying.day_off": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は勤務日ではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "その日を除くか、ほかの日を選んでください。"),
    ),
    "applying.devices_all_lent": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は貸出端末（{limit}台）がすべて貸し出されています。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、貸出を希望せずに申請してください。"),
    ),
    "applying.devices_ranked": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}は貸出端末が足りず、優先する理由のある方が先になります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、人事課に相談してください。"),
    ),
    "applying.enrolment_excluded": (
        QT_TRANSLATE_NOOP("Trouble", "任用の区分により、登録の対象になっていません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "特に必要な理由を書いてください。定められた職の同意を得て登録できます。"
        ),
    ),
    "applying.enrolment_missing": (
        QT_TRANSLATE_NOOP("Trouble", "{day}に有効な利用者登録（{year}年度）がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "先に利用者登録を申請してください。"),
    ),
    "applying.enrolment_period": (
        QT_TRANSLATE_NOOP("Trouble", "始まる日が{year}年度の中にありません。"),
        QT_TRANSLATE_NOOP("Trouble", "年度の中の日を選んでください。"),
    ),
    "applying.enrolment_reasons": (
        QT_TRANSLATE_NOOP("Trouble", "登録の理由が選ばれていません。"),
        QT_TRANSLATE_NOOP("Trouble", "一つ以上選んでください。"),
    ),
    "applying.enrolment_secrecy": (
        QT_TRANSLATE_NOOP(
            "Trouble", "登録の申請は、関係者だけが読める秘密区分で出す必要があります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "申請をもう一度作ってください。"),
    ),
    "applying.full_and_half": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は全日と半日が重なっています。"),
        QT_TRANSLATE_NOOP("Trouble", "どちらかを除いてください。"),
    ),
    "applying.hours_wrong": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の時間帯が正しくありません。"),
        QT_TRANSLATE_NOOP("Trouble", "始まりと終わりの時刻を確かめてください。"),
    ),
    "applying.late": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の申請の期限は{last}でした。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、所属長に相談してください。"),
    ),
    "applying.late_without_reason": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の申請の期限は{last}でした。"),
        QT_TRANSLATE_NOOP("Trouble", "「期限後に申請する理由」を書いて申請してください。"),
    ),
    "applying.leave": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の同じ時間に休暇があります。"),
        QT_TRANSLATE_NOOP("Trouble", "休暇の時間を除いて申請してください。"),
    ),
    "applying.month_closed": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の月は締めが済んでいます。"),
        QT_TRANSLATE_NOOP("Trouble", "締めていない月の日を選んでください。"),
    ),
    "applying.month_limit": (
        QT_TRANSLATE_NOOP("Trouble", "{month}の上限（{limit}日）を超えます。"),
        QT_TRANSLATE_NOOP("Trouble", "日を減らしてください。"),
    ),
    "applying.no_hours": (
        QT_TRANSLATE_NOOP("Trouble", "{day}には、その単位の勤務時間がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "単位を選び直してください。"),
    ),
    "applying.office_days": (
        QT_TRANSLATE_NOOP("Trouble", "{week}からの週に、出勤する日が{limit}日以上必要です。"),
        QT_TRANSLATE_NOOP("Trouble", "日を減らしてください。"),
    ),
    "applying.onsite_share": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は、所属で出勤する人が{percent}%を下回ります。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、所属長に相談してください。"),
    ),
    "applying.overlap": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の同じ時間に、承認された申請か実施命令があります。"),
        QT_TRANSLATE_NOOP("Trouble", "重なる分を除いてください。"),
    ),
    "applying.past": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は過ぎています。"),
        QT_TRANSLATE_NOOP("Trouble", "これからの日を選んでください。"),
    ),
    "applying.place_office": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の場所が勤務公署です。"),
        QT_TRANSLATE_NOOP("Trouble", "テレワークの場所を選んでください。"),
    ),
    "applying.week_limit": (
        QT_TRANSLATE_NOOP("Trouble", "{week}からの週の上限（{limit}日）を超えます。"),
        QT_TRANSLATE_NOOP("Trouble", "日を減らしてください。"),
    ),
    "form.body_differs": (
        QT_TRANSLATE_NOOP("Trouble", "本文が、申請の内容から作られたものと違います。"),
        QT_TRANSLATE_NOOP("Trouble", "「テレワーク」の申請からもう一度作ってください。"),
    ),
    "form.field_missing": (
        QT_TRANSLATE_NOOP("Trouble", "申請の「{field}」がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "書き足して、もう一度申請してください。"),
    ),
    "form.field_too_long": (
        QT_TRANSLATE_NOOP("Trouble", "申請の「{field}」が長すぎます（{limit}字まで）。"),
        QT_TRANSLATE_NOOP("Trouble", "短くして、もう一度申請してください。"),
    ),
    "form.other_person": (
        QT_TRANSLATE_NOOP("Trouble", "ほかの方の申請はできません。"),
        QT_TRANSLATE_NOOP("Trouble", "ご自身の申請を作ってください。"),
    ),
    "grant.ordered": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は実施命令によるものです。"),
        QT_TRANSLATE_NOOP("Trouble", "取り下げるには、所属長に相談してください。"),
    ),
    "grant.over": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は過ぎているため、取り下げられません。"),
        QT_TRANSLATE_NOOP("Trouble", "打刻を直すときは「テレワーク」で訂正してください。"),
    ),
    "grant.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "このテレワークの実施日は見つかりません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "grant.used": (
        QT_TRANSLATE_NOOP("Trouble", "{day}はもう勤務を開始しているため、取り下げられません。"),
        QT_TRANSLATE_NOOP("Trouble", "場所が違うときは、打刻を訂正してください。"),
    ),
    "grant.withdrawn": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は取り下げ済みです。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "month.closed": (
        QT_TRANSLATE_NOOP("Trouble", "{month}は締めてあります。"),
        QT_TRANSLATE_NOOP("Trouble", "直すには、締め後訂正を申し出てください。"),
    ),
    "month.cut_off": (
        QT_TRANSLATE_NOOP("Trouble", "{month}の記録を変えられるのは{day}まででした。"),
        QT_TRANSLATE_NOOP("Trouble", "所属長に相談して、訂正を申し出てください。"),
    ),
    "month.no_days": (
        QT_TRANSLATE_NOOP("Trouble", "この月にテレワークの記録がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "提出は要りません。月を確かめてください。"),
    ),
    "month.not_begun": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ始まっていません。"),
        QT_TRANSLATE_NOOP("Trouble", "始まってから提出してください。"),
    ),
    "month.signed_off": (
        QT_TRANSLATE_NOOP("Trouble", "{month}は所属長が確認しています。"),
        QT_TRANSLATE_NOOP("Trouble", "直すには、所属長に差戻しを頼んでください。"),
    ),
}
