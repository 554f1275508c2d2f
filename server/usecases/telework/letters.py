# SPDX-License-Identifier: Apache-2.0
"""Short letters about remote work and rooms: of every decision, not of refusals alone.

Around the cut-off date of a month, those who have not submitted it and their heads are reminded.
"""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage

from sqlalchemy import Connection

from approval.letters_wanted import LetterKind
from server.store.mailing import mail_people
from server.store.outbox import enqueue
from server.usecases.effects import TELEWORK_LETTER
from server.usecases.letters import Letterhead
from server.usecases.meetings.words import MEETING_WORDS

WORDS = {
    "acts_disowned": (
        "本人が否認した操作",
        "紛失ののち見つかった端末の操作について、使う人が「自分ではありません」と答えました"
        "（{about}）。操作は受け付けていません。机の「管理」の「端末」と「操作の記録」で確かめ、"
        "端末の再度の停止と漏えい等の報告を検討してください。",
    ),
    "days_confirmed": ("勤務日の確認", "{about}のテレワークの記録を、所属長が確認しました。"),
    "days_returned": (
        "勤務日の差戻し",
        "{about}のテレワークの記録が差し戻されました。コメントを読み、直してください。",
    ),
    "days_changed": (
        "確認後の変更",
        "確認済みの記録（{about}）が、そのあとに届いた打刻や訂正で変わりました。"
        "もう一度確認してください。",
    ),
    "ordered": (
        "実施命令",
        "{about}のテレワークの実施が命じられました。場所と理由は机の「テレワーク」にあります。",
    ),
    "overtime_near": (
        "時間外勤務の注意",
        "{about}。時間外と休日の勤務が、上限に近づいています。これからの勤務を、本人と所属長で"
        "相談してください。",
    ),
    "overtime_reached": (
        "時間外勤務の上限",
        "{about}。時間外と休日の勤務が、上限（労働基準法36条4項、条例・規則）に達しました。"
        "これ以上の勤務を命じられるかどうかを、所属長が確かめてください。",
    ),
    "month_signed": ("月次の確認", "{about}のテレワークの記録を、所属長が確認しました。"),
    "month_returned": (
        "月次の差戻し",
        "{about}のテレワークの記録が差し戻されました。理由を読み、直してもう一度提出してください。",
    ),
    "month_closed": ("月次の締め", "{about}のテレワークの記録を締めました。"),
    "month_closed_unconfirmed": (
        "月次の締め（未確認の日あり）",
        "{about}のテレワークの記録を締めました。未確認の日は、確認済みの回数に入っていません。"
        "所属長に確認を依頼すると、締め後訂正で加わります。",
    ),
    "month_due": (
        "月次の提出（今日が締切）",
        "{about}のテレワークの月次がまだ提出されていません。提出の締切は今日です。",
    ),
    "month_late": (
        "月次の提出（締切後）",
        "{about}のテレワークの月次がまだ提出されていません。締切は過ぎましたが、人事が締めるまでは"
        "提出できます。",
    ),
    "month_late_below": (
        "部下の月次の未提出",
        "テレワークの月次が、まだ提出されていません（{about}）。本人に提出を促してください。",
    ),
    "month_unsigned": (
        "月次の確認待ち",
        "提出された月次が、所属長の確認を待っています（{about}）。月の確認をしてください。",
    ),
    "amendment_wanted": (
        "締め後訂正の案",
        "締めた月の記録が届きました（{about}）。反映するには、理由を付けて締め後訂正を"
        "申し出てください。",
    ),
    "amendment_approved": ("締め後訂正の承認", "{about}の締め後訂正が承認されました。"),
    "amendment_refused": (
        "締め後訂正の不承認",
        "{about}の締め後訂正は承認されませんでした。理由は机の「テレワーク」にあります。",
    ),
    **MEETING_WORDS,
}
_FOOT = (
    "このメールは自動で送られました。返信はできません。\n"
    "受け取り方は、机の「設定」の「メール」で変えられます。"
)


REMINDERS = frozenset({"month_due", "month_late", "month_late_below", "month_unsigned"})
"""Sent to whoever wants to be reminded; the others to whoever wants to know what was decided."""


def tell(
    tx: Connection, tenant: int, people: list[str], what: str, about: str, now: datetime
) -> bool:
    """Put a letter to each of these people into the outbox; return whether there were any.

    Whoever chose a daily digest, or no letters about outcomes, reads it on the page itself.
    """
    if not people:
        return False
    kind = LetterKind.REMINDER if what in REMINDERS else LetterKind.OUTCOME
    wanted = [
        each.person_id
        for each in mail_people(tx, tenant, set(people))
        if each.mode == "immediate" and kind in each.kinds
    ]
    for person_id in wanted:
        payload = {"person_id": person_id, "what": what, "about": about}
        enqueue(tx, tenant, TELEWORK_LETTER, payload, now)
    return bool(wanted)


def write_telework_letter(
    head: Letterhead, what: str, about: str, to: str, name: str, message_id: str
) -> EmailMessage:
    """Write a letter; its id is the same in every try."""
    subject, words = WORDS[what]
    letter = EmailMessage()
    letter["From"] = Address("机", addr_spec=head.sender)
    letter["To"] = Address(addr_spec=to)
    letter["Subject"] = f"【机】{subject}：{about}"
    letter["Message-ID"] = f"<{message_id}@{head.sender.partition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    lines = [f"{name} 様", "", words.format(about=about), "", "机を開いて確かめてください。"]
    letter.set_content("\n".join([*lines, head.base_url, "", _FOOT]), charset="utf-8", cte="base64")
    return letter
