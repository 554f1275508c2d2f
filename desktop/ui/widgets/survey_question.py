# SPDX-License-Identifier: Apache-2.0
"""One question of a survey with what may be answered; the keyboard is enough."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.prose_edit import ProseEdit, text_field
from telework.measures.surveys.survey import LONGEST_TEXT, Answer, Kind, Question


class SurveyQuestion(Card):
    """A question, left open until something is chosen or written.

    Signals:
        edited: the answer changed.
    """

    edited = Signal()

    def __init__(self, number: int, question: Question) -> None:
        super().__init__()
        self._number, self._question = number, question
        self._group = QButtonGroup(self)
        self._group.setExclusive(question.kind is not Kind.SEVERAL)
        self._text: ProseEdit | None = None
        self._name = f"survey.q{number}"
        asked = self.tr("問{number}　{text}").format(number=number, text=asked_in(question))
        self.column.addWidget(label(asked, bold=True))
        if question.kind is Kind.SEVERAL:
            self.column.addWidget(label(self.tr("いくつでも選べます。"), "second"))
        if question.kind is Kind.TEXT:
            self._offer_text(asked)
        else:
            self._offer_options(asked)

    def answer(self) -> Answer | None:
        """Return what was answered, None where nothing was."""
        if self._text is not None:
            said = self._text.toPlainText().strip()[:LONGEST_TEXT]
            return Answer(question=self._number, text=said) if said else None
        chosen = tuple(self._group.id(each) for each in self._group.buttons() if each.isChecked())
        chosen = tuple(sorted(option for option in chosen if option > 0))
        return Answer(question=self._number, choices=chosen) if chosen else None

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self._text or self._group.buttons()[0]

    def _offer_text(self, asked: str) -> None:
        self._text = text_field(f"{self._name}.text", asked, lines=3)
        self._text.textChanged.connect(self.edited)
        advice = self.tr("{most}字まで。名前や、あなたと分かることは書かないでください。")
        self.column.addWidget(label(advice.format(most=LONGEST_TEXT), "second"))
        self.column.addWidget(self._text)

    def _offer_options(self, asked: str) -> None:
        options = options_in(self._question)
        for option, text in enumerate(options, 1):
            self._offer(option, text, asked)
        if self._question.kind is not Kind.SEVERAL:
            # A radio button cannot be let go again, and every question may be left out.
            self._offer(-2, self.tr("答えない"), asked).setChecked(True)

    def _offer(self, option: int, text: str, asked: str) -> QAbstractButton:
        several = self._question.kind is Kind.SEVERAL
        shown = text.replace("&", "&&")
        made: QAbstractButton = QCheckBox(shown) if several else QRadioButton(shown)
        named(made, f"{self._name}.{option if option > 0 else 'none'}", f"{asked} {text}")
        made.toggled.connect(self.edited)
        self._group.addButton(made, option)
        self.column.addWidget(made)
        return made


def asked_in(question: Question) -> str:
    """Return the words of a question in the language of the screens."""
    return question.text if _speaks_japanese() else question.text_en or question.text


def options_in(question: Question) -> tuple[str, ...]:
    """Return the options of a question in the language of the screens."""
    return question.options if _speaks_japanese() else question.options_en or question.options


def of_both(japanese: str, english: str) -> str:
    """Return that of two words that the screens speak."""
    return japanese if _speaks_japanese() else english or japanese


def _speaks_japanese() -> bool:
    return QLocale().language() == QLocale.Language.Japanese
