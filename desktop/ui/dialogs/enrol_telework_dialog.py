# SPDX-License-Identifier: Apache-2.0
"""利用者登録: why, where, how one is employed and reached; the draft is then submitted."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from desktop.telework import EnrolmentStanding, EnrolmentWish
from desktop.ui import telework_tables, telework_words
from desktop.ui.a11y import named
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.telework_drafts import begun
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day
from desktop.ui.widgets.parts import field_label, label, line_field

PLACES = ("home", "satellite", "mobile")
ACROSS = 4


class EnrolTeleworkDialog(ActDialog):
    """Applies for the registration of a fiscal year; ``kept`` brings the draft and its route."""

    def __init__(self, services: Services, parent: QWidget, standing: EnrolmentStanding) -> None:
        super().__init__(services, parent, "enrol_telework", self.tr("申請書を作る(&S)"))
        self._standing = standing
        heading = self.tr("{year}年度のテレワーク利用者登録を申請します")
        self.head(heading.format(year=standing.fiscal_year))
        meaning = self.tr("登録は年度の終わりまで有効です。次の画面でPINを入れると提出されます。")
        self.form.addWidget(label(meaning, "second"))
        self._reasons = {
            code: self._box("reason", code, telework_words.say(telework_tables.REASONS, code))
            for code in telework_tables.REASONS
        }
        self._places = {
            code: self._box("place", code, telework_words.say(telework_tables.PLACES, code))
            for code in PLACES
        }
        self._places["home"].setChecked(True)
        today = in_city(services.now()).date()
        first = max(today, date(standing.fiscal_year, 4, 1))
        self._first = day_field("enrol_telework.first", self.tr("始まる日"), first)
        self._employed = CalmBox("enrol_telework.employed", self.tr("任用の区分"))
        for code in telework_tables.ELIGIBILITIES:
            word = telework_words.say(telework_tables.ELIGIBILITIES, code)
            self._employed.addItem(word, code)
        self._exception = line_field("enrol_telework.exception", self.tr("特に必要な理由"))
        self._exception_label = field_label(self.tr("特に必要な理由(&X)"), self._exception)
        self._contact = line_field("enrol_telework.contact", self.tr("連絡先"))
        self._minutes = line_field("enrol_telework.minutes", self.tr("通勤の往復（分）"))
        self._note = line_field("enrol_telework.note", self.tr("理由の補足"))
        self._lay_out()
        self._employed.currentIndexChanged.connect(self._show_exception)
        self._show_exception()
        self.finish_form()
        next(iter(self._reasons.values())).setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the making of the draft, once reasons and contact are there."""
        if not self._chosen(self._reasons):
            self.say_trouble(self.tr("登録の理由を一つ以上選んでください。"))
            next(iter(self._reasons.values())).setFocus()
            return None
        if not self._contact.text().strip():
            self.say_trouble(
                self.tr("連絡先を書いてください。勤務中に連絡が取れることが条件です。")
            )
            self._contact.setFocus()
            return None
        desk = self.services.desk
        return partial(begun, desk, partial(desk.telework.draft_enrolment, self._wish()))

    def clean(self) -> bool:
        """Whether nothing was chosen or written."""
        return not self._chosen(self._reasons) and not self._contact.text().strip()

    def _wish(self) -> EnrolmentWish:
        minutes = self._minutes.text().strip()
        return EnrolmentWish(
            fiscal_year=self._standing.fiscal_year,
            valid_from=plain_day(self._first),
            reasons=self._chosen(self._reasons),
            reason_note=self._note.text().strip(),
            eligibility=str(self._employed.currentData()),
            exception_reason=self._exception.text().strip() if self._excluded() else "",
            places=self._chosen(self._places) or ("home",),
            commute_minutes=int(minutes) if minutes.isdecimal() else 0,
            contact=self._contact.text().strip(),
        )

    def _excluded(self) -> bool:
        return self._employed.currentData() in self._standing.excluded

    def _show_exception(self) -> None:
        for each in (self._exception, self._exception_label):
            each.setVisible(self._excluded())

    def _box(self, kind: str, code: str, word: str) -> QCheckBox:
        return named(QCheckBox(word), f"enrol_telework.{kind}.{code}", word)

    def _chosen(self, boxes: dict[str, QCheckBox]) -> tuple[str, ...]:
        return tuple(code for code, box in boxes.items() if box.isChecked())

    def _lay_out(self) -> None:
        for heading, boxes in (
            (self.tr("理由（必須、いくつでも）"), self._reasons),
            (self.tr("勤務する場所"), self._places),
        ):
            self.form.addWidget(label(heading, bold=True))
            grid = QGridLayout()
            for at, box in enumerate(boxes.values()):
                grid.addWidget(box, at // ACROSS, at % ACROSS)
            self.form.addLayout(grid)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        fields: tuple[tuple[QLabel, QWidget], ...] = (
            (field_label(self.tr("連絡先（必須）(&T)"), self._contact), self._contact),
            (field_label(self.tr("理由の補足（任意）(&R)"), self._note), self._note),
            (field_label(self.tr("始まる日(&D)"), self._first), self._first),
            (field_label(self.tr("通勤の往復（分、任意）(&M)"), self._minutes), self._minutes),
            (field_label(self.tr("任用の区分(&E)"), self._employed), self._employed),
            (self._exception_label, self._exception),
        )
        for at, (label_of, field) in enumerate(fields):
            row, column = at // 2 * 2, at % 2
            grid.addWidget(label_of, row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        self.form.addLayout(grid)
