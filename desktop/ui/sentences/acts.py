# SPDX-License-Identifier: Apache-2.0
"""Troubles of the acts beside approval: corrections, readers, other addresses, endings."""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "reader": QT_TRANSLATE_NOOP("Trouble", "供覧の相手を確かめてください"),
    "reading": QT_TRANSLATE_NOOP("Trouble", "すでに読まれています"),
    "reroute": QT_TRANSLATE_NOOP("Trouble", "経路を組み直せません"),
    "resume": QT_TRANSLATE_NOOP("Trouble", "直接は戻せません"),
}
SENTENCES = {
    "case.abandoned": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件「{title}」（{number}）は廃案になりました。この操作は行われませんでした。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なら引用して新しく起案してください。"),
    ),
    "case.not_ended": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "引用しようとした案件（{number}）はまだ終わっていません。再起案は、終わった案"
            "件だけを引用できます。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "その案件の取下げか決裁を待ってください。"),
    ),
    "case.not_superior": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "廃案にできるのは、起案者（{drafter}）、その上司、文書主管だけです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "必要なら上司か文書主管に依頼してください。"),
    ),
    "case.quote_fixed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この案件が引用する案件は、最初の起案で決まっています（{number}）。後からは変"
            "えられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の案件を引用するときは、新しく起案してください。"),
    ),
    "case.quote_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "引用しようとした案件が見つかりません。ご覧になれる範囲の外にあるか、番号が違います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "引用する案件を選び直してください。"),
    ),
    "reader.acts": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}はこの案件の経路で処理するため、供覧の相手にはできません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "供覧の相手から外してください。"),
    ),
    "reader.missing": (
        QT_TRANSLATE_NOOP("Trouble", "供覧の相手が選ばれていません。"),
        QT_TRANSLATE_NOOP("Trouble", "読んでもらう職を選んでください。"),
    ),
    "reader.twice": (
        QT_TRANSLATE_NOOP("Trouble", "{post}にはすでに供覧しています。"),
        QT_TRANSLATE_NOOP("Trouble", "供覧の相手から外してください。"),
    ),
    "reading.done": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の供覧は、{by}がすでに済ませています。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を更新して確かめてください。"),
    ),
    "resume.not_asked": (
        QT_TRANSLATE_NOOP("Trouble", "差し戻した人は、直接戻すことを求めていません。"),
        QT_TRANSLATE_NOOP("Trouble", "最初の人から回す形で提出してください。"),
    ),
    "resume.not_wording": (
        QT_TRANSLATE_NOOP(
            "Trouble", "件名と本文のほかも変わっているため、差し戻した人に直接は戻せません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "最初の人から回す形で提出してください。"),
    ),
    "resume.route": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "差戻しの前と経路が違うか、差し戻した人より前に承認していない欄があるため"
            "、直接は戻せません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "最初の人から回す形で提出してください。"),
    ),
    "reroute.not_records": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "経路を今の規程で組み直せるのは、文書主管課だけです。提出済みの案件は、提出した日の規程で"
            "決裁します。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課に依頼してください。"),
    ),
    "reroute.own_draft": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "起案者（{drafter}）は、自分の案件の経路を組み直せません。決裁者を選ぶことになるためです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課のほかの方に依頼してください。"),
    ),
    "reroute.unchanged": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "今の規程でも、決裁は{label}（{article}）のままです。経路を組み直す必要はありません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "案件は、このまま回してください。"),
    ),
    "revision.moves_authority": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この金額では決裁者が変わります（{now}から{label}へ、{article}）"
            "。見え消しでは決裁者を変えられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "起案者に差し戻して、経路を立て直してください。"),
    ),
    "revision.not_wording": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "金額の訂正は字句修正にはできません。要旨の変更は、合議のやり直しが要ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "「要旨の変更」を選び直してください。"),
    ),
    "revision.unchanged": (
        QT_TRANSLATE_NOOP("Trouble", "訂正前と内容が同じです。訂正は行われませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "直すところを書き直してください。"),
    ),
    "slot.consent_not_skipped": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の欄は合議のため、飛ばせません。合議が整わないまま決裁へ進めない決まりです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "振替で別の職に回すか、事務取扱を置いてください。"),
    ),
    "slot.decider_fixed": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の欄は決裁です。決裁者は規程（{article}）で決まるため、振り替えられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "不在のときは代決の定めに従ってください。"),
    ),
    "slot.decider_not_skipped": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の欄は決裁のため、飛ばせません。承認者が少なくとも一人は残る決まりです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "事務取扱を置いてください。"),
    ),
    "slot.examines_form": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は文書審査です。形式と字句だけを直せます。"),
        QT_TRANSLATE_NOOP("Trouble", "要旨の変更が必要なら差し戻してください。"),
    ),
    "slot.insert_others": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "経路に加えられるのは、起案者（{drafter}）と、いま順番の来ている方だけです。決裁者"
            "の番になった後は、だれも加えられません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "加えたいときは、その方に依頼してください。",
        ),
    ),
    "slot.insert_place": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の前には、もう加えられません。順番がそこまで進んだためです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "案件を開き直して、まだ順番の来ていない欄の前を選んでください。",
        ),
    ),
    "slot.may_not_revise": (
        QT_TRANSLATE_NOOP("Trouble", "{slot}の欄は合議のため、本文を訂正できません。"),
        QT_TRANSLATE_NOOP("Trouble", "不同意か差戻しで、直してほしいところを伝えてください。"),
    ),
    "slot.not_in_line": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}は、この案件の回議の系統にありません。途中の承認は、起案した部署とその上の部"
            "署の職が行います。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ほかの部署に確かめてもらうときは、合議として加えてください。",
        ),
    ),
    "slot.not_superior": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の欄を動かせるのは、その職の上司か文書主管だけです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "上司か文書主管に依頼してください。"),
    ),
    "slot.not_vacant": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}には{holder}が就いています。飛ばせるのは欠員の欄だけです。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "不在のときは代決か後閲を、別の職に回すときは振替をお使いください。",
        ),
    ),
    "slot.other_section": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の合議を{post}に振り替えると、別の部署の同意になります。合議先の部"
            "署は変えられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "同じ部署か、その上司の職を選んでください。"),
    ),
    "slot.outranks_decider": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}は決裁者より上の職です。決裁者は規程（{article}）で決まり、その上に承認者は"
            "加えられません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "読んでもらうだけなら供覧に、決裁者を改めるなら差し戻して起案し直してください。",
        ),
    ),
    "slot.own_route": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ご自身の起案のため、{slot}の欄を動かせません。自分の承認者を選ぶことになるためです。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "{slot}の上司か文書主管に依頼してください。"),
    ),
    "slot.post_choice": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{slot}の欄は別の職のものです。あなたがいまこの案件で処理できる職は{choices}です。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "職を選び直してください。"),
    ),
    "slot.post_in_route": (
        QT_TRANSLATE_NOOP("Trouble", "{post}はすでにこの案件の経路にあります。"),
        QT_TRANSLATE_NOOP("Trouble", "別の職を選んでください。"),
    ),
}
