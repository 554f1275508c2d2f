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
    "month.closed": QT_TRANSLATE_NOOP("Trouble", "記録は変わっていません"),
    "month.signed_off": QT_TRANSLATE_NOOP("Trouble", "記録は変わっていません"),
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
        QT_TRANSLATE_NOOP(
            "Trouble",
            "対象外の区分の登録には{post}の同意が要りますが、経路に入っていません（利用者登録の要件）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "合議先に{post}を加えて、もう一度提出してください。"),
    ),
    "applying.consent_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "「{flag}」に同意する職が規程の表にありません。同意がないため、認められません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "管理者に、同意の表（consents.csv）へ「{flag}」の行を加えるよう頼んでください。",
        ),
    ),
    "applying.day_off": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}は勤務日ではありません。休みの日のテレワークは、命令によるときだけです（勤務日の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、所属長に相談してください。"),
    ),
    "applying.devices_all_lent": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}の貸出端末は、{limit}台すべて貸出し済みです（端末貸出しの上限）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、貸出しを希望せずに申請してください。"),
    ),
    "applying.devices_ranked": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}の貸出端末は残り{left}台で、育児・介護などの理由で優先する申請が{ahead}件待っています（端末貸出しの順位）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、貸出しを希望せずに申請してください。"),
    ),
    "applying.enrolment_excluded": (
        QT_TRANSLATE_NOOP(
            "Trouble", "「{eligibility}」の職員は、利用者登録の対象外です（利用者登録の要件）。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "特に必要な理由を書いてください。定められた職の同意を得て登録できます。"
        ),
    ),
    "applying.enrolment_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{year}年度の利用者登録がないため、{day}は申請できません（利用者登録の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "先に利用者登録を申請してください。"),
    ),
    "applying.enrolment_period": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "登録の始まりが{year}年度の中にありません。登録は年度ごとです（利用者登録の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "{year}年度の中の日を選んでください。"),
    ),
    "applying.enrolment_reasons": (
        QT_TRANSLATE_NOOP("Trouble", "登録の理由がないか、同じ理由が二度あります。"),
        QT_TRANSLATE_NOOP("Trouble", "一つ以上、重ならないように選んでください。"),
    ),
    "applying.enrolment_secrecy": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "利用者登録には病気などの理由が含まれるため、「部外秘」以上の秘密区分で出す必要があります。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "「テレワークの申請と登録」から、登録の申請をもう一度作ってください。"
        ),
    ),
    "applying.full_and_half": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}に、全日と一部の時間が両方あります。同じ日に両方は認められません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "どちらか一方にするか、先の分を取り下げてください。"),
    ),
    "applying.hours_wrong": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}の時間帯が正しくありません。始まりと、それより後の終わりが要ります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "始まりと終わりの時刻を確かめてください。"),
    ),
    "applying.late": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}の申請は{last}までで、期限を過ぎています（申請期限の規則）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、所属長に相談してください。"),
    ),
    "applying.late_without_reason": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}の申請は{last}まででした。期限のあとの申請には理由が要ります（申請期限の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "「期限後に申請する理由」を書いて申請してください。"),
    ),
    "applying.leave": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}のその時間は、休暇などで勤務しません（休暇との重なり）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "休暇の時間を除いて申請してください。"),
    ),
    "applying.month_closed": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の月は締めが済んでいます（月締めの規則）。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "締めていない月の日を選んでください。締めた月の記録を直すときは、締め後訂正を申し出てください。",
        ),
    ),
    "applying.month_limit": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{month}のテレワークが、上限の{limit}日を超えます（月の上限）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "この月の日を減らしてください。"),
    ),
    "applying.no_hours": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}のその半日には、あなたの勤務時間がありません（勤務時間の割振り）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "勤務時間のある半日か、全日を選んでください。"),
    ),
    "applying.office_days": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{week}からの週の出勤日が、{limit}日を下回ります（週の最低出勤日数）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "その週の日を減らしてください。"),
    ),
    "applying.onsite_share": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}に出勤する人が、所属{people}人の{percent}%を下回ります（最低出勤率）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ほかの日を選ぶか、所属長に相談してください。"),
    ),
    "applying.overlap": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}の同じ時間に、ほかの申請か実施命令があります（申請の重なり）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "時間を直すか、先の分を取り下げてください。"),
    ),
    "applying.past": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}は過ぎています。過ぎた日のテレワークは申請できません（申請期限の規則）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "これからの日を選んでください。"),
    ),
    "applying.place_office": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の場所が勤務公署です。テレワークの場所ではありません。"),
        QT_TRANSLATE_NOOP("Trouble", "在宅、サテライト、モバイルから選んでください。"),
    ),
    "applying.week_limit": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{week}からの週のテレワークが、上限の{limit}日を超えます（週の上限）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "その週の日を減らしてください。"),
    ),
    "form.body_differs": (
        QT_TRANSLATE_NOOP(
            "Trouble", "本文が申請書の内容と違います。本文は申請書から作られ、書き換えられません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "「テレワークの申請と登録」から、申請をもう一度作ってください。"
        ),
    ),
    "form.field_missing": (
        QT_TRANSLATE_NOOP("Trouble", "申請の「{field}」が空です。必ず要る欄です。"),
        QT_TRANSLATE_NOOP("Trouble", "書き足して、もう一度申請してください。"),
    ),
    "form.field_too_long": (
        QT_TRANSLATE_NOOP("Trouble", "申請の「{field}」が長すぎます（{limit}字まで）。"),
        QT_TRANSLATE_NOOP("Trouble", "短くして、もう一度申請してください。"),
    ),
    "form.other_person": (
        QT_TRANSLATE_NOOP(
            "Trouble", "申請できるのは本人だけです。申請書にほかの方の名前があります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ご本人の端末から申請してもらってください。"),
    ),
    "grant.ordered": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{day}は実施命令によるテレワークで、本人は取り下げられません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "取りやめたいときは、所属長に相談してください。"),
    ),
    "grant.over": (
        QT_TRANSLATE_NOOP("Trouble", "{day}は過ぎているため、取り下げられません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "記録に誤りがあるときは、「テレワーク」のその日から打刻を訂正してください。"
        ),
    ),
    "grant.unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble", "このテレワークの許可は見つかりません。ほかの端末で変わったことがあります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "F5で読み直して、新しい一覧を確かめてください。"),
    ),
    "grant.used": (
        QT_TRANSLATE_NOOP("Trouble", "{day}には打刻があるため、取り下げられません。"),
        QT_TRANSLATE_NOOP("Trouble", "場所や時刻に誤りがあるときは、打刻を訂正してください。"),
    ),
    "grant.withdrawn": (
        QT_TRANSLATE_NOOP("Trouble", "{day}のテレワークは、既に取り下げられています。"),
        QT_TRANSLATE_NOOP("Trouble", "F5で読み直して、新しい一覧を確かめてください。"),
    ),
    "month.closed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{month}は締めてあり、その記録は変わりません（月締めの規則）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "直すには、締め後訂正を申し出てください。"),
    ),
    "month.no_days": (
        QT_TRANSLATE_NOOP(
            "Trouble", "この月にテレワークの記録がないため、提出するものがありません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "提出は要りません。月を選び違えていないか確かめてください。"),
    ),
    "month.not_begun": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ始まっていません。"),
        QT_TRANSLATE_NOOP("Trouble", "月が始まってから提出してください。"),
    ),
    "month.signed_off": (
        QT_TRANSLATE_NOOP("Trouble", "{month}は所属長が確認済みのため、変えられません。"),
        QT_TRANSLATE_NOOP("Trouble", "直すには、所属長に差戻しを頼んでください。"),
    ),
}
