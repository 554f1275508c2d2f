# SPDX-License-Identifier: Apache-2.0
"""What a mail says: that something waits, and nothing of a need-to-know case."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage

from approval.case import Case
from approval.letters_wanted import LetterKind
from approval.secrecy import listed_title

WORDS = {
    "turn": ("確認のお願い", "次の案件が、あなたの確認を待っています。"),
    "daiketsu": (
        "代決のお願い",
        "決裁者が不在のため、次の案件を代決できます。代決しないときは、決裁者を待ちます。",
    ),
    "remanded": (
        "差戻し",
        "次の案件が差し戻されました。理由を読み、直して出し直すか取り下げてください。",
    ),
    "decided": ("決裁済み", "起案された次の案件が決裁されました。"),
    "rejected": ("否決", "起案された次の案件が否決されました。理由は案件の履歴にあります。"),
    "ended": ("廃案・取下げ", "同意された次の案件は、決裁されずに終わりました。対応は要りません。"),
    "overdue": ("期限超過", "次の案件は期限を過ぎています。確認をお願いします。"),
    "hanging": ("差戻しのまま", "次の案件は差し戻されてから48時間を過ぎています。"),
    "escalated": ("期限超過の連絡", "次の案件が、期限を過ぎたまま部下の職で止まっています。"),
    "postview": ("後閲のお願い", "次の案件を、あとで読んでください（後閲）。"),
    "digest": ("お手元の案件", "次の案件が、あなたの確認を待っています。"),
}
KINDS = {
    "turn": LetterKind.TURN,
    "daiketsu": LetterKind.TURN,
    "remanded": LetterKind.TURN,
    "decided": LetterKind.OUTCOME,
    "rejected": LetterKind.OUTCOME,
    "ended": LetterKind.OUTCOME,
    "overdue": LetterKind.REMINDER,
    "hanging": LetterKind.REMINDER,
    "escalated": LetterKind.REMINDER,
    "postview": LetterKind.POSTVIEW,
}
"""By which choice of its reader each mail is sent; the digest goes by the mode alone."""
_FOOT = (
    "このメールは自動で送られました。返信はできません。\n"
    "受け取り方は、机の「設定」の「メール」で変えられます。"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What every mail carries: its sender, and where the desk is."""

    sender: str
    base_url: str


def write_letter(
    head: Letterhead, what: str, to: str, name: str, cases: Sequence[Case], message_id: str
) -> EmailMessage:
    """Write a mail about these cases; headers are encoded as RFC 2047 asks when it is sent.

    ``message_id`` is the same in every try, so that a mail that came twice is shown once.
    """
    subject, sentence = WORDS[what]
    letter = EmailMessage()
    letter["From"] = Address("机", addr_spec=head.sender)
    letter["To"] = Address(addr_spec=to)
    letter["Subject"] = f"【机】{subject}：{_subject(cases)}"
    letter["Message-ID"] = f"<{message_id}@{head.sender.partition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    lines = [f"{name} 様", "", sentence, ""]
    for case in cases:
        lines += [*_about(case), ""]
    lines += ["机を開いて確かめてください。", head.base_url, "", _FOOT]
    letter.set_content("\n".join(lines), charset="utf-8", cte="base64")
    return letter


def _subject(cases: Sequence[Case]) -> str:
    if len(cases) == 1:
        return f"{cases[0].number} {_title(cases[0])}"
    return f"{len(cases)}件"


def _title(case: Case) -> str:
    """A title without line breaks, which a header may not have."""
    return " ".join(listed_title(case.content.title, case.content.secrecy).split())


def _about(case: Case) -> list[str]:
    lines = [f"件名　　：{_title(case)}", f"文書番号：{case.number}"]
    if not case.content.secrecy:
        lines.append(f"起案　　：{case.drafter.section_name} {case.drafter.name}")
    if case.content.due:
        lines.append(f"期限　　：{case.content.due}")
    return lines
