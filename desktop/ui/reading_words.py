# SPDX-License-Identifier: Apache-2.0
"""Who reads a case beside its route (後閲, 供覧), in words."""

from PySide6.QtCore import QCoreApplication

from approval.case import Case, PostView, Slot, SlotKind, SlotStatus
from approval.wire import PostHolders
from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP

REASONS = {
    "daiketsu": QT_TRANSLATE_NOOP("ReadingWords", "代決のため"),
    "pull_up": QT_TRANSLATE_NOOP("ReadingWords", "引上げのため"),
    "absence": QT_TRANSLATE_NOOP("ReadingWords", "不在のため"),
    "planned": QT_TRANSLATE_NOOP("ReadingWords", "起案者の指定"),
}


_ROUTE_ALONE = QT_TRANSLATE_NOOP(
    "ReadingWords", "起案者、経路の職の方、その代決をする方だけが開けます。"
)
_WITH_OTHERS = QT_TRANSLATE_NOOP(
    "ReadingWords", "起案者、経路の職の方、その代決をする方のほかに、次の職の方が開けます。"
)
_NAME_ANOTHER = QT_TRANSLATE_NOOP(
    "ReadingWords",
    "ほかの職の方に見せるときは、「その他」の「供覧の相手を加える」を選びます。だれが加えたかは履歴に残ります。",
)


def postview_reason(reason: str) -> str:
    """Why somebody reads afterwards instead of acting; an unknown reason as it is."""
    return _say(REASONS.get(reason, reason))


def reading_lines(case: Case, holders: tuple[PostHolders, ...]) -> tuple[str, ...]:
    """Who reads beside the route and who has read, those who still owe it first."""
    names = {each.post_id: "・".join(each.names) for each in holders}
    owed = [_postview(each, names.get(each.post_id, "")) for each in case.postviews]
    read = [_reading(each, names.get(each.post_id, "")) for each in case.readings]
    return tuple(owed + read)


def need_to_know_lines(detail: CaseDetail) -> tuple[str, ...]:
    """Who may open a need-to-know case, beside those of its route; nothing of any other."""
    case = detail.projected
    if not case.content.secrecy:
        return ()
    asked = [each.seal_title for each in case.readings if each.kind is SlotKind.KYORAN]
    named = [f"{each.label}  {'・'.join(each.holders)}".rstrip() for each in detail.readers]
    lines = [_say(_WITH_OTHERS if named or asked else _ROUTE_ALONE)]
    lines += [f"● {each}（{_say(REASONS['planned'])}）" for each in named]
    lines += [f"● {each}（{words.say(words.SLOT_KINDS[SlotKind.KYORAN])}）" for each in asked]
    if "add_readers" in detail.offers:
        lines.append(_say(_NAME_ANOTHER))
    return tuple(lines)


def _postview(owed: PostView, holder: str) -> str:
    word = _say(QT_TRANSLATE_NOOP("ReadingWords", "後閲"))
    head = f"{word}  {owed.seal_title}"
    if owed.viewed is None or owed.viewed_at is None:
        return f"○ {head} {holder}（{_unread()}・{postview_reason(owed.reason)}）"
    line = f"● {head} {owed.viewed.name}  {day_and_clock(owed.viewed_at)}"
    return f"{line}\n{owed.opinion}" if owed.opinion else line


def _reading(slot: Slot, holder: str) -> str:
    head = f"{words.say(words.SLOT_KINDS[SlotKind(slot.kind)])}  {slot.seal_title}"
    if slot.status is SlotStatus.READ and slot.acted is not None and slot.acted_at is not None:
        return f"● {head} {slot.acted.name}  {day_and_clock(slot.acted_at)}"
    return f"○ {head} {holder}（{_unread()}）"


def _unread() -> str:
    return _say(QT_TRANSLATE_NOOP("ReadingWords", "まだ読んでいません"))


def _say(source: str) -> str:
    return QCoreApplication.translate("ReadingWords", source)
