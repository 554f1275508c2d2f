# SPDX-License-Identifier: Apache-2.0
"""Words for work left on the server: what it is, how it stands, what it is about."""

from PySide6.QtCore import QCoreApplication

from approval.wire_jobs import DEAD, DONE, LATE, WAITING, JobKind, JobLine
from desktop.ui.letter_words import letter
from desktop.ui.marking import QT_TRANSLATE_NOOP

_KINDS = {
    "sheet.freeze": QT_TRANSLATE_NOOP("Jobs", "起案用紙を作る"),
    "sheet.timestamp": QT_TRANSLATE_NOOP("Jobs", "起案用紙に時刻を付ける"),
    "archive.lift": QT_TRANSLATE_NOOP("Jobs", "決裁済みの起案用紙を長期保存にする"),
    "archive.renew": QT_TRANSLATE_NOOP("Jobs", "長期保存の時刻を付け直す"),
    "outgoing.timestamp": QT_TRANSLATE_NOOP("Jobs", "施行文書に時刻を付ける"),
    "mail.send": QT_TRANSLATE_NOOP("Jobs", "メールを送る（決裁）"),
    "verification.advance": QT_TRANSLATE_NOOP("Jobs", "一括検証を進める"),
    "telework.month_sheet_timestamp": QT_TRANSLATE_NOOP("Jobs", "月次の記録に時刻を付ける"),
    "telework.letter": QT_TRANSLATE_NOOP("Jobs", "メールを送る（テレワーク・会議室）"),
    "meeting.tell": QT_TRANSLATE_NOOP("Jobs", "会議の変更を知らせる相手を調べる"),
    "meeting.letter": QT_TRANSLATE_NOOP("Jobs", "メールを送る（会議の案内）"),
}
_ROUNDS = {
    "archive.round": QT_TRANSLATE_NOOP("Jobs", "長期保存を見回る（毎晩）"),
    "mail.round": QT_TRANSLATE_NOOP("Jobs", "催促とまとめのメールを用意する（毎日）"),
    "meeting.answers": QT_TRANSLATE_NOOP("Jobs", "会議の返事の受信箱を見る"),
    "meeting.round": QT_TRANSLATE_NOOP("Jobs", "使われない会議室を空ける（毎分）"),
    "measures.round": QT_TRANSLATE_NOOP("Jobs", "月の数値を公表する（毎朝）"),
    "audit.round": QT_TRANSLATE_NOOP("Jobs", "操作の記録を封印する（毎分）"),
    "outbox.sweep": QT_TRANSLATE_NOOP("Jobs", "済んだ仕事を消す（毎晩）"),
}
"""What comes again by itself at its time: it is worth a look only where it does not."""

_STATES = {
    WAITING: QT_TRANSLATE_NOOP("Jobs", "待ち"),
    LATE: QT_TRANSLATE_NOOP("Jobs", "遅れ"),
    DEAD: QT_TRANSLATE_NOOP("Jobs", "断念"),
    DONE: QT_TRANSLATE_NOOP("Jobs", "済み"),
}
_ABOUT = {
    "case_id": QT_TRANSLATE_NOOP("Jobs", "案件"),
    "case_ids": QT_TRANSLATE_NOOP("Jobs", "案件"),
    "document_id": QT_TRANSLATE_NOOP("Jobs", "施行文書"),
    "meeting_id": QT_TRANSLATE_NOOP("Jobs", "会議"),
    "run_id": QT_TRANSLATE_NOOP("Jobs", "一括検証"),
    "sheet_id": QT_TRANSLATE_NOOP("Jobs", "月次の記録"),
    "what": QT_TRANSLATE_NOOP("Jobs", "用件"),
    "word": QT_TRANSLATE_NOOP("Jobs", "用件"),
}
LETTERS = frozenset({"what", "word"})


def kind(code: str) -> str:
    """Return what is to be done; a kind that is not known stands as it is."""
    return _say(_KINDS.get(code) or _ROUNDS.get(code, code))


def kinds() -> tuple[tuple[str, str], ...]:
    """Return every kind with its words, those that come by themselves last."""
    return tuple((code, _say(words)) for code, words in {**_KINDS, **_ROUNDS}.items())


def state(code: str) -> str:
    """Return how it stands with a piece of work."""
    return _say(_STATES.get(code, code))


def states() -> tuple[tuple[str, str], ...]:
    """Return every state with its words."""
    return tuple((code, _say(words)) for code, words in _STATES.items())


def about(line: JobLine) -> tuple[tuple[str, str], ...]:
    """Return what it is about: name and number, or what a letter is for."""
    named = (each.partition(" ") for each in line.about)
    return tuple(
        (_say(_ABOUT.get(name, name)), letter(value) if name in LETTERS else value)
        for name, _space, value in named
    )


def is_calm(line: JobLine) -> bool:
    """Tell whether it is the next turn of what comes by itself, and nothing is wrong with it."""
    return line.kind in _ROUNDS and line.state == WAITING


def is_calm_kind(kind: JobKind) -> bool:
    """Tell whether a kind comes by itself and is neither late nor given up."""
    return kind.kind in _ROUNDS and not kind.late and not kind.dead


def _say(words: str) -> str:
    return QCoreApplication.translate("Jobs", words)
