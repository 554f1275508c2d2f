# SPDX-License-Identifier: Apache-2.0
"""The names of the lists of cases, and what each says while it is empty."""

from PySide6.QtCore import QCoreApplication

from desktop.facade import CaseList
from desktop.ui.marking import QT_TRANSLATE_NOOP

NAMES = {
    CaseList.WAITING: QT_TRANSLATE_NOOP("ListWords", "未処理"),
    CaseList.READING: QT_TRANSLATE_NOOP("ListWords", "後閲・供覧"),
    CaseList.SUBSTITUTE: QT_TRANSLATE_NOOP("ListWords", "代決できる"),
    CaseList.DRAFTS: QT_TRANSLATE_NOOP("ListWords", "起案中"),
    CaseList.MINE: QT_TRANSLATE_NOOP("ListWords", "起案済み"),
    CaseList.ALL: QT_TRANSLATE_NOOP("ListWords", "すべて"),
}
EMPTY = {
    CaseList.WAITING: QT_TRANSLATE_NOOP(
        "ListWords", "未処理の案件はありません。あなたの番になった案件がここに並びます。"
    ),
    CaseList.READING: QT_TRANSLATE_NOOP(
        "ListWords",
        "読む案件はありません。代決や引上げのあとの後閲と、供覧がここに並びます。",
    ),
    CaseList.SUBSTITUTE: QT_TRANSLATE_NOOP(
        "ListWords",
        "代決できる案件はありません。決裁する方が不在で、規程によりあなたが代決できる案件がここに"
        "並びます。",
    ),
    CaseList.DRAFTS: QT_TRANSLATE_NOOP(
        "ListWords",
        "起案中の案件はありません。「起案する」で書き始めると、書いたまま保存されてここに並びます。",
    ),
    CaseList.MINE: QT_TRANSLATE_NOOP(
        "ListWords", "提出した案件はまだありません。提出するとここで進み具合が分かります。"
    ),
    CaseList.ALL: QT_TRANSLATE_NOOP("ListWords", "あなたが関わる案件はまだありません。"),
}


def tab(which: CaseList, count: int) -> str:
    """``未処理 12``; no figure for an empty list."""
    name = QCoreApplication.translate("ListWords", NAMES[which])
    return f"{name} {count}" if count else name


def empty(which: CaseList, query: str, *, narrowed: bool) -> str:
    """Why nothing is shown, and what would be."""
    translate = QCoreApplication.translate
    if query:
        return translate("ListWords", "この一覧に「{query}」を含む案件はありません。").format(
            query=query
        )
    if narrowed:
        return translate(
            "ListWords",
            "絞り込みに合う案件はありません。「絞り込みを解除」を押すと、すべて表示します。",
        )
    return translate("ListWords", EMPTY[which])
