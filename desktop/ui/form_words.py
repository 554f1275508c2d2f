# SPDX-License-Identifier: Apache-2.0
"""Words about forms of the register: what they ask for, and what became of them."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.measures.forms.form import Form, FormState
from telework.measures.forms.wire import FormChange, SectionProgress

STATES = {
    FormState.IN_USE: QT_TRANSLATE_NOOP("FormWords", "未見直し"),
    FormState.REVIEWED: QT_TRANSLATE_NOOP("FormWords", "見直し済み"),
    FormState.ABOLISHED: QT_TRANSLATE_NOOP("FormWords", "廃止"),
    FormState.REPLACED: QT_TRANSLATE_NOOP("FormWords", "電子手続に置換え"),
}
_SEAL = QT_TRANSLATE_NOOP("FormWords", "押印")
_PAPER = QT_TRANSLATE_NOOP("FormWords", "書面")
_IN_PERSON = QT_TRANSLATE_NOOP("FormWords", "対面")
_NOTHING = QT_TRANSLATE_NOOP("FormWords", "どれも不要")
_GONE = QT_TRANSLATE_NOOP("FormWords", "使っていない")
_WHOLE = QT_TRANSLATE_NOOP("FormWords", "市全体")
_CHANGED = QT_TRANSLATE_NOOP("FormWords", "{day}から　{state}・{asks}　（登録 {by}さん）")


def state_of(form: Form) -> str:
    """Say what became of a form, and by what it was replaced."""
    told = _say(STATES[form.state])
    return f"{told}：{form.replaced_by}" if form.replaced_by else told


def asks(form: Form) -> str:
    """Say what a form asks for."""
    if not form.state.in_force:
        return _say(_GONE)
    marks = ((form.seal, _SEAL), (form.paper, _PAPER), (form.in_person, _IN_PERSON))
    return "・".join(_say(word) for asked, word in marks if asked) or _say(_NOTHING)


def change_line(change: FormChange) -> str:
    """Say one line of a form's history."""
    form = change.form
    words = {"day": form.since.isoformat(), "state": state_of(form), "asks": asks(form)}
    return _say(_CHANGED).format(**words, by=change.by)


def progress_cells(line: SectionProgress) -> tuple[str, ...]:
    """Return how far a section has come, as cells."""
    share = f"{100 * line.seen_to / line.forms:.1f}%" if line.forms else "-"
    numbers = (line.forms, line.seen_to)
    told = (f"{each:,}" for each in numbers)
    return (line.section or _say(_WHOLE), *told, share, f"{line.without_seal:,}")


def _say(text: str) -> str:
    return QCoreApplication.translate("FormWords", text)
