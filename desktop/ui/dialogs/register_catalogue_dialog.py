# SPDX-License-Identifier: Apache-2.0
"""登録する: what changes, then the dates that would lose their room, before it is done anyway."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.catalogue_draft import CatalogueDraft, Change
from desktop.facade import Trouble
from desktop.ui import account_words, catalogue_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.catalogue_wire import CatalogueOutcome, LosingDate

MOVED_ON = "catalogue.moved_on"
SHOWN_ROWS = 7


class RegisterCatalogueDialog(ActDialog):
    """Puts the tables in force.

    ``kept`` carries the outcome: in force, or with its faults; or that somebody else was first.
    """

    def __init__(self, services: Services, parent: QWidget, draft: CatalogueDraft) -> None:
        super().__init__(services, parent, "catalogue_register", self.tr("登録する(&S)"))
        self._draft = draft
        self._even = False
        self.head(self.tr("会議室・備品・ホストを登録します"))
        for line in change_lines(draft):
            self.form.addWidget(label(line))
        self.form.addWidget(
            label(
                self.tr(
                    "登録すると、すぐに全員の申込みに効きます。誤りが1つでもあれば、何も変わりません。"
                    "これからの予約が部屋を失うときは、先に知らせます。"
                ),
                "second",
            )
        )
        self._warning = label("", "waiting")
        headings = (self.tr("日時"), self.tr("予約した部屋"), self.tr("失うもの"))
        self._dates = RecordsTable(
            "catalogue_register.dates", self.tr("部屋などを失う予約"), headings, wide=2
        )
        row = self._dates.fontMetrics().height() + 16
        self._dates.setMinimumHeight(row * SHOWN_ROWS)
        for each in (self._warning, self._dates):
            each.hide()
            self.form.addWidget(each)
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        wanted = self._draft.wanted(even_with_bookings=self._even)
        return partial(self.services.desk.room_register.keep, wanted)

    def answered(self, answer: Answer) -> None:
        """Show the dates that would lose something; everything else belongs to the page."""
        if isinstance(answer, CatalogueOutcome) and _asks(answer):
            self.act_over()
            self._show_losing(answer.losing)
        elif isinstance(answer, Trouble) and answer.code == MOVED_ON:
            self.act_over()
            self.kept.emit(answer)
            self.close()
        else:
            super().answered(answer)

    def _show_losing(self, losing: tuple[LosingDate, ...]) -> None:
        self._even = True
        self._warning.setText(
            self.tr(
                "これからの予約{count}件が、取っていた部屋などを失います。まだ登録していません。"
                "それでも登録すると、予約は残りますが部屋がなくなります。申し込んだ方に知らせてください。"
            ).format(count=len(losing))
        )
        self._dates.show_lines(losing_lines(losing))
        self._warning.show()
        self._dates.show()
        self.say_verb(self.tr("それでも登録する(&S)"))
        self.cancel.setFocus()
        self.fit_soon()


def change_lines(draft: CatalogueDraft) -> tuple[str, ...]:
    """Return a line for each file that changes: how many rows, and how."""
    found = []
    for file in draft.entries:
        parts = [
            f"{catalogue_words.change_word(each)} {count}"
            for each in (Change.CHANGED, Change.ADDED, Change.REMOVED)
            if (count := draft.count(file, each))
        ]
        if parts:
            found.append(f"{catalogue_words.file_word(file)}: {'・'.join(parts)}")
    return tuple(found)


def losing_lines(losing: tuple[LosingDate, ...]) -> tuple[Line, ...]:
    """Return the dates as rows: when, which room, what they lose."""
    return tuple(
        Line(
            key=str(at),
            cells=(
                account_words.moment(each.starts_at),
                each.room_id,
                catalogue_words.taken(each.what),
            ),
        )
        for at, each in enumerate(losing)
    )


def _asks(outcome: CatalogueOutcome) -> bool:
    return not outcome.rev and bool(outcome.losing) and not outcome.faults
