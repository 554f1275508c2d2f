# SPDX-License-Identifier: Apache-2.0
"""The answer to 「だれが決める？」: the decider in large words, then by which rule."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.ui import absence_words, keeping_words
from desktop.ui.a11y import announce, named
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, label, retone, title
from desktop.ui.widgets.rule_lines import RuleLines
from desktop.who import Office, WhoAnswer


class WhoAnswerView(QWidget):
    """Cards from the answer down to its reasons."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "who.answer", self.tr("だれが決めるか"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._head = Card("action")
        self._decider = title()
        self._article = label("", "action", bold=True)
        self._more = label("", "second")
        self._caption = label(self.tr("決裁する職"), "second")
        for part in (self._caption, self._decider, self._article, self._more):
            self._head.column.addWidget(part)
        self._substitution = _Section("")
        self._consents = _Section(self.tr("あらかじめ必要な合議"))
        self._keeping = _Section(self.tr("媒体と保存期間"))
        self._rules = RuleLines()
        for card in (
            self._head,
            self._substitution,
            self._consents,
            self._keeping,
            self._rules,
        ):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def wait_for(self, sentence: str) -> None:
        """Show no answer, and say what is missing for one."""
        self._say_head("", "", sentence, "paper")
        self._show_rest(None)

    def show_answer(self, answer: WhoAnswer | Trouble) -> None:
        """Show who decides, or why that cannot be said."""
        if isinstance(answer, Trouble):
            self._say_trouble(answer)
            self._show_rest(None)
            return
        if answer.decider is not None and answer.authority is not None and not answer.absent:
            article = f"{answer.authority.article} {answer.authority.label}"
            self._say_head(_office(answer.decider), article, self._source(answer), "action")
        elif answer.substitution is not None and answer.substitution.stand_ins:
            first = answer.substitution.stand_ins[0]
            article = self.tr("{article} による代決（{post}は不在）").format(
                article=first.article, post=answer.substitution.office
            )
            more = self.tr("決裁した後、{post}が後閲します。").format(
                post=answer.substitution.office
            )
            self._say_head(f"{first.office}  {first.name}", article, more, "action")
        elif answer.nobody is not None:
            self._say_trouble(answer.nobody)
        self._show_rest(answer)

    def _show_rest(self, answer: WhoAnswer | None) -> None:
        cover = answer.substitution if answer is not None else None
        heading = self.tr("代わって決裁できる人（代決の順）")
        if answer is not None and not answer.absent:
            heading = self.tr("不在のときに代わって決裁する人（代決）")
        self._substitution.head(heading)
        self._substitution.show_lines(absence_words.cover_lines(cover) if cover else ())
        consents = answer.consents if answer is not None else ()
        self._consents.show_lines(
            tuple(f"{_office(each.office)}  （{each.article}）" for each in consents)
        )
        said = keeping_words.lines(answer.eligibility, answer.retention) if answer else ()
        self._keeping.show_lines(said)
        self._rules.show_rules(answer.rules if answer is not None else ())

    def _source(self, answer: WhoAnswer) -> str:
        if not answer.source_title:
            return ""
        return self.tr("出典: {title}").format(title=answer.source_title)

    def _say_trouble(self, trouble: Trouble) -> None:
        words = explain(trouble)
        meaning = "\n".join(part for part in (words.meaning, words.advice) if part)
        self._say_head(words.heading, "", meaning, "refused")

    def _say_head(self, heading: str, article: str, more: str, card: str) -> None:
        changed = heading != self._decider.text()
        for part, text in ((self._decider, heading), (self._article, article), (self._more, more)):
            part.setText(text)
            part.setVisible(bool(text))
        self._caption.setVisible(card == "action")
        retone(self._head, "card", card)
        retone(self._more, "tone", "" if card == "refused" else "second")
        if changed and heading:
            announce(self, f"{heading} {article}")


class _Section(Card):
    """A heading with lines; hidden without lines."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = label(heading, bold=True)
        self.column.addWidget(self._heading)
        self._lines = label()
        self.column.addWidget(self._lines)

    def head(self, heading: str) -> None:
        """Give the card another heading."""
        self._heading.setText(heading)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines, one below the other."""
        self._lines.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _office(office: Office) -> str:
    return "  ".join((office.name, "・".join(office.holders))).rstrip()
