# SPDX-License-Identifier: Apache-2.0
"""The words of states, kinds and acts; one table each, the same word on every page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.facade import ConnectionState, SendState
from desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from approval.case import Case
    from desktop.case_detail import CaseDetail

CASE_STATES = {
    "draft": QT_TRANSLATE_NOOP("Words", "起案中"),
    "circulating": QT_TRANSLATE_NOOP("Words", "回議中"),
    "remanded": QT_TRANSLATE_NOOP("Words", "差戻し"),
    "decided": QT_TRANSLATE_NOOP("Words", "決裁済み"),
    "rejected": QT_TRANSLATE_NOOP("Words", "否決"),
    "withdrawn": QT_TRANSLATE_NOOP("Words", "取下げ"),
    "abandoned": QT_TRANSLATE_NOOP("Words", "廃案"),
}
CASE_TONES = {
    "draft": "second",
    "circulating": "action",
    "remanded": "waiting",
    "decided": "done",
    "rejected": "refused",
    "withdrawn": "second",
    "abandoned": "refused",
}
SLOT_KINDS = {
    "kian": QT_TRANSLATE_NOOP("Words", "起案"),
    "kaigi": QT_TRANSLATE_NOOP("Words", "回議"),
    "gogi": QT_TRANSLATE_NOOP("Words", "合議"),
    "kessai": QT_TRANSLATE_NOOP("Words", "決裁"),
    "shinsa": QT_TRANSLATE_NOOP("Words", "文書審査"),
    "kari": QT_TRANSLATE_NOOP("Words", "仮決裁"),
    "kyoran": QT_TRANSLATE_NOOP("Words", "供覧"),
    "notice": QT_TRANSLATE_NOOP("Words", "通知"),
}
SLOT_STATUSES = {
    "waiting": QT_TRANSLATE_NOOP("Words", "このあと"),
    "open": QT_TRANSLATE_NOOP("Words", "いまここ"),
    "held": QT_TRANSLATE_NOOP("Words", "保留中"),
    "approved": QT_TRANSLATE_NOOP("Words", "承認"),
    "consented": QT_TRANSLATE_NOOP("Words", "合議済み"),
    "consent_refused": QT_TRANSLATE_NOOP("Words", "不同意"),
    "remanded": QT_TRANSLATE_NOOP("Words", "差戻し"),
    "rejected": QT_TRANSLATE_NOOP("Words", "否決"),
    "skipped": QT_TRANSLATE_NOOP("Words", "飛ばし"),
    "read": QT_TRANSLATE_NOOP("Words", "閲覧済み"),
    "bypassed": QT_TRANSLATE_NOOP("Words", "後閲"),
}
WHYS = {
    "kian": QT_TRANSLATE_NOOP("Words", "起案"),
    "kaigi": QT_TRANSLATE_NOOP("Words", "回議"),
    "gogi": QT_TRANSLATE_NOOP("Words", "合議"),
    "kessai": QT_TRANSLATE_NOOP("Words", "決裁"),
    "kari": QT_TRANSLATE_NOOP("Words", "仮決裁"),
    "shinsa": QT_TRANSLATE_NOOP("Words", "文書審査"),
    "held": QT_TRANSLATE_NOOP("Words", "保留中"),
    "remanded": QT_TRANSLATE_NOOP("Words", "差戻し"),
    "daiketsu": QT_TRANSLATE_NOOP("Words", "代決"),
    "postview": QT_TRANSLATE_NOOP("Words", "後閲"),
    "kyoran": QT_TRANSLATE_NOOP("Words", "供覧"),
    "notice": QT_TRANSLATE_NOOP("Words", "お知らせ"),
}
"""Why a case waits for me; a new reason needs a row here and nothing else on the screens."""
LOOK_FIRST = {
    "important": QT_TRANSLATE_NOOP("Words", "重要などの印があります"),
    "secret": QT_TRANSLATE_NOOP("Words", "秘密の案件です"),
    "changed": QT_TRANSLATE_NOOP("Words", "前に見た時から変わりました"),
    "lasting": QT_TRANSLATE_NOOP("Words", "30年以上保存する案件を、まだ開いていません"),
    "other": QT_TRANSLATE_NOOP("Words", "まとめて承認できる段階ではありません"),
}
"""Why a case is opened before it is approved."""
SEND_STATES = {
    SendState.UNSENT: QT_TRANSLATE_NOOP("Words", "未送信"),
    SendState.WAITING: QT_TRANSLATE_NOOP("Words", "送信待ち"),
    SendState.SENDING: QT_TRANSLATE_NOOP("Words", "送信中"),
    SendState.UNKNOWN: QT_TRANSLATE_NOOP("Words", "確認待ち（結果未確認）"),
    SendState.RESIGN: QT_TRANSLATE_NOOP("Words", "再署名待ち"),
    SendState.SENT: QT_TRANSLATE_NOOP("Words", "送信済み"),
    SendState.ATTENTION: QT_TRANSLATE_NOOP("Words", "要対応"),
}
SEND_STATES_IN_BRACKETS = {
    SendState.UNKNOWN: QT_TRANSLATE_NOOP("Words", "確認待ち・結果未確認"),
}
"""Words that would bring brackets into brackets, said without them."""
SEND_MEANINGS = {
    SendState.UNSENT: QT_TRANSLATE_NOOP(
        "Words", "端末に保存されています。署名かサインインができると送信します。"
    ),
    SendState.WAITING: QT_TRANSLATE_NOOP(
        "Words", "端末に保存されています。ネットワークに戻ると自動で送ります。"
    ),
    SendState.SENDING: QT_TRANSLATE_NOOP("Words", "サーバーに送っています。"),
    SendState.UNKNOWN: QT_TRANSLATE_NOOP(
        "Words", "送りましたが、返事を受け取れていません。同じ操作を二重にせずに確かめます。"
    ),
    SendState.RESIGN: QT_TRANSLATE_NOOP(
        "Words", "署名の間に起案用紙が先へ進みました。「署名し直す」を押してください。"
    ),
    SendState.SENT: QT_TRANSLATE_NOOP("Words", "サーバーが受け付けました。"),
    SendState.ATTENTION: QT_TRANSLATE_NOOP(
        "Words", "サーバーが受け付けませんでした。理由を読んで、次の操作を選んでください。"
    ),
}
SEND_TONES = {
    SendState.UNSENT: "waiting",
    SendState.WAITING: "waiting",
    SendState.SENDING: "action",
    SendState.UNKNOWN: "waiting",
    SendState.RESIGN: "waiting",
    SendState.SENT: "done",
    SendState.ATTENTION: "refused",
}
ACTS = {
    "draft": QT_TRANSLATE_NOOP("Words", "起案"),
    "submit": QT_TRANSLATE_NOOP("Words", "提出"),
    "approve": QT_TRANSLATE_NOOP("Words", "承認"),
    "refuse_consent": QT_TRANSLATE_NOOP("Words", "不同意"),
    "remand": QT_TRANSLATE_NOOP("Words", "差戻し"),
    "reject": QT_TRANSLATE_NOOP("Words", "否決"),
    "retract": QT_TRANSLATE_NOOP("Words", "引戻し"),
    "withdraw": QT_TRANSLATE_NOOP("Words", "取下げ"),
    "hold": QT_TRANSLATE_NOOP("Words", "保留"),
    "release": QT_TRANSLATE_NOOP("Words", "保留解除"),
    "add_opinion": QT_TRANSLATE_NOOP("Words", "意見"),
    "register_paper": QT_TRANSLATE_NOOP("Words", "紙の決裁の登録"),
    "execute": QT_TRANSLATE_NOOP("Words", "施行の記録"),
    "close": QT_TRANSLATE_NOOP("Words", "完結"),
    "see_paper": QT_TRANSLATE_NOOP("Words", "紙の確認"),
    "add_attachment": QT_TRANSLATE_NOOP("Words", "添付の追加"),
    "postview": QT_TRANSLATE_NOOP("Words", "後閲"),
    "abandon": QT_TRANSLATE_NOOP("Words", "廃案"),
    "reassign": QT_TRANSLATE_NOOP("Words", "振替"),
    "skip": QT_TRANSLATE_NOOP("Words", "飛ばし"),
    "reroute": QT_TRANSLATE_NOOP("Words", "経路の組直し"),
    "insert_slot": QT_TRANSLATE_NOOP("Words", "経路への追加"),
    "revise": QT_TRANSLATE_NOOP("Words", "見え消し"),
    "add_readers": QT_TRANSLATE_NOOP("Words", "供覧の追加"),
    "read_case": QT_TRANSLATE_NOOP("Words", "閲覧"),
    "register_absence": QT_TRANSLATE_NOOP("Words", "不在の登録"),
    "cancel_absence": QT_TRANSLATE_NOOP("Words", "不在の取消"),
    "punch": QT_TRANSLATE_NOOP("Words", "打刻"),
    "enter_day": QT_TRANSLATE_NOOP("Words", "打刻の入力"),
    "plan_day": QT_TRANSLATE_NOOP("Words", "業務計画"),
    "report_day": QT_TRANSLATE_NOOP("Words", "業務報告"),
    "explain_difference": QT_TRANSLATE_NOOP("Words", "乖離の理由"),
    "report_objective": QT_TRANSLATE_NOOP("Words", "端末の利用記録"),
    "submit_month": QT_TRANSLATE_NOOP("Words", "月の提出"),
    "return_month": QT_TRANSLATE_NOOP("Words", "月次の差戻し"),
    "confirm_days": QT_TRANSLATE_NOOP("Words", "勤務の確認"),
    "return_days": QT_TRANSLATE_NOOP("Words", "勤務の差戻し"),
    "permit_overtime": QT_TRANSLATE_NOOP("Words", "時間外の許可"),
    "withdraw_overtime": QT_TRANSLATE_NOOP("Words", "時間外の許可の取消"),
    "order_telework": QT_TRANSLATE_NOOP("Words", "実施命令"),
    "settle_exception": QT_TRANSLATE_NOOP("Words", "乖離や許可のない勤務の整理"),
    "assign_pattern": QT_TRANSLATE_NOOP("Words", "割振りの指定"),
    "withdraw_grant": QT_TRANSLATE_NOOP("Words", "テレワークの取下げ"),
    "start": QT_TRANSLATE_NOOP("Words", "勤務開始"),
    "end": QT_TRANSLATE_NOOP("Words", "勤務終了"),
    "break": QT_TRANSLATE_NOOP("Words", "休憩"),
    "pause": QT_TRANSLATE_NOOP("Words", "中抜け"),
    "resume": QT_TRANSLATE_NOOP("Words", "再開"),
    "switch": QT_TRANSLATE_NOOP("Words", "場所の変更"),
}
CAPACITIES = {
    "regular": QT_TRANSLATE_NOOP("Words", "本務"),
    "concurrent": QT_TRANSLATE_NOOP("Words", "兼務"),
    "acting_head": QT_TRANSLATE_NOOP("Words", "事務取扱"),
    "kokoroe": QT_TRANSLATE_NOOP("Words", "心得"),
    "statutory_substitute": QT_TRANSLATE_NOOP("Words", "職務代理者"),
    "substitute": QT_TRANSLATE_NOOP("Words", "代決"),
}
CONNECTIONS = {
    ConnectionState.SIGNED_OUT: QT_TRANSLATE_NOOP("Words", "サインアウト"),
    ConnectionState.ASKING_CREDENTIALS: QT_TRANSLATE_NOOP("Words", "サインインが必要です"),
    ConnectionState.CONNECTED: QT_TRANSLATE_NOOP("Words", "接続中"),
    ConnectionState.DISCONNECTED: QT_TRANSLATE_NOOP("Words", "オフライン"),
    ConnectionState.CAPTIVE_PORTAL: QT_TRANSLATE_NOOP(
        "Words", "別のページに接続されています（Wi-Fiの認証など）"
    ),
    ConnectionState.SERVICE_UNAVAILABLE: QT_TRANSLATE_NOOP("Words", "サーバーが混み合っています"),
    ConnectionState.MAINTENANCE: QT_TRANSLATE_NOOP("Words", "サーバーは保守中です"),
    ConnectionState.OUTDATED: QT_TRANSLATE_NOOP("Words", "この端末の机は古い版です"),
    ConnectionState.NETWORK_ERROR: QT_TRANSLATE_NOOP("Words", "サーバーに届きません"),
    ConnectionState.CONFIGURATION_ERROR: QT_TRANSLATE_NOOP(
        "Words", "接続先の設定を確かめてください"
    ),
}
FLAGS = {
    "important": QT_TRANSLATE_NOOP("Words", "重要"),
    "unusual": QT_TRANSLATE_NOOP("Words", "異例"),
    "precedent": QT_TRANSLATE_NOOP("Words", "先例になる"),
    "dispute": QT_TRANSLATE_NOOP("Words", "紛争のおそれ"),
    "council": QT_TRANSLATE_NOOP("Words", "議会に関係"),
    "especially_important": QT_TRANSLATE_NOOP("Words", "特に重要"),
    "injury": QT_TRANSLATE_NOOP("Words", "人身に係る"),
    "minor": QT_TRANSLATE_NOOP("Words", "軽易"),
    "official_seal": QT_TRANSLATE_NOOP("Words", "公印を要する"),
}
WEIGHTS = {
    "typo": QT_TRANSLATE_NOOP("Words", "字句修正"),
    "material": QT_TRANSLATE_NOOP("Words", "要旨の変更"),
}
FIELDS = {
    "title": QT_TRANSLATE_NOOP("Words", "件名"),
    "body": QT_TRANSLATE_NOOP("Words", "伺い文"),
    "amount": QT_TRANSLATE_NOOP("Words", "金額"),
}
EXECUTIONS = {
    "dispatch": QT_TRANSLATE_NOOP("Words", "発送"),
    "notice": QT_TRANSLATE_NOOP("Words", "通知"),
    "public_notice": QT_TRANSLATE_NOOP("Words", "公示"),
    "contract": QT_TRANSLATE_NOOP("Words", "契約締結"),
    "other": QT_TRANSLATE_NOOP("Words", "その他"),
}
PUBLICATIONS = {
    "open": QT_TRANSLATE_NOOP("Words", "公開"),
    "partial": QT_TRANSLATE_NOOP("Words", "一部公開"),
    "closed": QT_TRANSLATE_NOOP("Words", "非公開"),
}
SECRECIES = {
    "": QT_TRANSLATE_NOOP("Words", "なし"),
    "restricted": QT_TRANSLATE_NOOP("Words", "部外秘"),
    "secret": QT_TRANSLATE_NOOP("Words", "秘"),
    "top_secret": QT_TRANSLATE_NOOP("Words", "極秘"),
}
RETENTIONS = {
    1: QT_TRANSLATE_NOOP("Words", "1年"),
    3: QT_TRANSLATE_NOOP("Words", "3年"),
    5: QT_TRANSLATE_NOOP("Words", "5年"),
    10: QT_TRANSLATE_NOOP("Words", "10年"),
    30: QT_TRANSLATE_NOOP("Words", "30年"),
    0: QT_TRANSLATE_NOOP("Words", "永年"),
}


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("Words", source)


def case_state(state: str) -> str:
    """The word for a case's state."""
    return say(CASE_STATES[state])


def act(command_type: str) -> str:
    """The word for a command; an unknown one is shown by its own name."""
    return say(ACTS.get(command_type, command_type))


def why(reason: str) -> str:
    """The word for why a case waits for me; an unknown reason is shown by its own name."""
    return say(WHYS.get(reason, reason))


def sending(command_type: str, state: SendState) -> str:
    """``承認（送信待ち）``: an act of mine and how far it has come."""
    return f"{act(command_type)}（{say(SEND_STATES_IN_BRACKETS.get(state, SEND_STATES[state]))}）"


def held_post(section: str, title: str) -> str:
    """``情報政策課長`` reads as one word where a post heads its section."""
    if title in {"課長", "局長", "部長", "係長"} and section.endswith(title[0]):
        return section + title[1:]
    return f"{section} {title}"


STANDINGS = {
    "daiketsu": QT_TRANSLATE_NOOP("Words", "{post}が不在のため、代決できます（{article}）。"),
    "parked": QT_TRANSLATE_NOOP(
        "Words", "{post}が保留したまま不在です。保留を解除すると、代決できます（{article}）。"
    ),
    "pull_up": QT_TRANSLATE_NOOP(
        "Words", "下位の承認を待っています。急ぐときは、{post}として引上げができます。"
    ),
}
PAPER_FIRST = QT_TRANSLATE_NOOP(
    "Words", "\n先に、紙の添付「{paper}」を確認してください（所在 {location}）。"
)
ELSEWHERE = QT_TRANSLATE_NOOP(
    "Words", "この端末にない案件を、サーバーから読んでいます。見るだけで、操作はできません。"
)
POSTVIEW_ASKED = QT_TRANSLATE_NOOP("Words", "{post}として後閲をお願いします。")


def paper_first(detail: "CaseDetail") -> str:
    """Which paper is to be seen before anything else, and where; empty for none."""
    papers = detail.projected.content.paper_attachments
    if "see_paper" not in detail.offers or not papers:
        return ""
    named = "、".join(each.name for each in papers)
    places = "、".join(dict.fromkeys(each.location for each in papers))
    return say(PAPER_FIRST).format(paper=named, location=places)


def asked_of_me(detail: "CaseDetail") -> str:
    """One sentence: what this case asks of the reader."""
    case = detail.projected
    if detail.elsewhere:
        return say(ELSEWHERE)
    slot = case.slot(detail.my_slot) if detail.my_slot else None
    if slot is not None and detail.standing:
        office = held_post(slot.section_name, slot.seal_title)
        parked = detail.standing == "daiketsu" and slot.status == "held"
        said = STANDINGS["parked" if parked else detail.standing]
        return say(said).format(post=office, article=detail.article) + paper_first(detail)
    if slot is None and detail.postviews:
        return say(POSTVIEW_ASKED).format(post=detail.postviews[0].seal_title)
    if slot is None and "read_case" in detail.offers:
        return _to_read(case, detail.reading)
    if slot is None:
        return _not_my_turn(case)
    sentences = {
        "kian": QT_TRANSLATE_NOOP("Words", "起案者として提出してください。"),
        "kaigi": QT_TRANSLATE_NOOP("Words", "{post}として承認するかを判断してください。"),
        "gogi": QT_TRANSLATE_NOOP("Words", "{post}として合議に同意するかを答えてください。"),
        "kessai": QT_TRANSLATE_NOOP("Words", "{post}として決裁してください。"),
        "shinsa": QT_TRANSLATE_NOOP("Words", "文書審査として形式と字句を確かめてください。"),
        "kari": QT_TRANSLATE_NOOP(
            "Words", "{post}として、合議の前に仮に承認するかを判断してください。"
        ),
    }
    return say(sentences[slot.kind]).format(post=slot.seal_title) + paper_first(detail)


def _to_read(case: "Case", reading: str) -> str:
    """A circulation asks to be read; a notice says first what happened."""
    if reading != "notice":
        return say(QT_TRANSLATE_NOOP("Words", "供覧されています。読んだら知らせてください。"))
    if case.state == "circulating":
        told = QT_TRANSLATE_NOOP(
            "Words", "あなたが承認か同意をした後に、訂正か添付の追加があります。"
        )
    else:
        told = ""
    asked = say(QT_TRANSLATE_NOOP("Words", "お知らせを読んだら「読みました」を押してください。"))
    return f"{say(told) if told else _not_my_turn(case)} {asked}"


def _not_my_turn(case: "Case") -> str:
    sentences = {
        "draft": QT_TRANSLATE_NOOP("Words", "まだ提出されていません。"),
        "circulating": QT_TRANSLATE_NOOP("Words", "いま、あなたにお願いすることはありません。"),
        "remanded": QT_TRANSLATE_NOOP("Words", "起案者に差し戻されています。"),
        "decided": QT_TRANSLATE_NOOP("Words", "決裁が済みました。"),
        "rejected": QT_TRANSLATE_NOOP("Words", "否決されました。"),
        "withdrawn": QT_TRANSLATE_NOOP("Words", "起案者が取り下げました。"),
        "abandoned": QT_TRANSLATE_NOOP("Words", "決裁されずに廃案になりました。"),
    }
    return say(sentences[case.state])
