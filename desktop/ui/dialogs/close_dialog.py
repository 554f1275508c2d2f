# SPDX-License-Identifier: Apache-2.0
"""完結する: which cases, into which record file, and the day on which all was done."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from approval.commands import CloseCase
from approval.identifiers import CaseId
from approval.register.records import FileState, keeps_long_enough, year_of
from approval.register.shelf import KeptFile, UnclosedCase
from desktop.facade import Act, Desk, Trouble
from desktop.qtbridge.tasks import Task
from desktop.records import FilesAsked
from desktop.ui import register_words, words
from desktop.ui.a11y import named
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label

MOST_PAGES = 20
MOST_NAMED = 5
LEAST_HEIGHT = 32


class CloseDialog(ActDialog):
    """Closes cases into one record file; each stands or falls by itself."""

    def __init__(
        self, services: Services, parent: QWidget, cases: tuple[UnclosedCase, ...]
    ) -> None:
        super().__init__(services, parent, "close", self.tr("完結する(&S)"))
        self._cases = cases
        self._files: tuple[KeptFile, ...] = ()
        self._done: dict[str, Act] = {}
        self.head(self.tr("{count}件を完結して、簿冊に入れます").format(count=len(cases)))
        self.form.addWidget(label(self._named()))
        self._today = in_city(services.now()).date()
        self._day = named(QDateEdit(_qdate(self._today)), "close.day", self.tr("完結した日"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy/MM/dd")
        self._day.setMinimumHeight(LEAST_HEIGHT)
        latest = max(each.decided_on for each in cases)
        self._day.setDateRange(_qdate(latest), _qdate(self._today))
        self._file = CalmBox("close.file", self.tr("簿冊"))
        self._file.setPlaceholderText(self.tr("選んでください"))
        self._said = label(self.tr("簿冊を読み込んでいます…"), "second")
        self.form.addWidget(field_label(self.tr("完結した日(&E)"), self._day))
        self.form.addWidget(self._day)
        self.form.addWidget(field_label(self.tr("簿冊(&B)"), self._file))
        self.form.addWidget(self._file)
        self.form.addWidget(self._said)
        self.form.addWidget(
            label(
                self.tr("保存期間はこの簿冊の年の翌年度から数えます。完結は取り消せません。"),
                "second",
            )
        )
        self.finish_form()
        self._day.dateChanged.connect(self._offer)
        self._file.setFocus()
        # A fiscal year begins in the year before the days of its last quarter.
        years = range(latest.year - 1, self._today.year + 1)
        call = partial(_kept_files, services.desk, years)
        Task(self, call).on_done(self._came).start(services.lanes.network)

    def call(self) -> Callable[[], Answer] | None:
        """Return the closing of every case, once a record file is chosen."""
        file_id = self._file.currentData()
        if file_id is None:
            self.say_trouble(self.tr("簿冊を選んでください。"))
            self._file.setFocus()
            return None
        day = date.fromisoformat(self._day.date().toString("yyyy-MM-dd"))
        commands = tuple(
            CloseCase(case_id=CaseId(each.case_id), file_id=str(file_id), closed_on=day)
            for each in self._cases
            if each.case_id not in self._done
        )
        return partial(_close_each, self.services.desk, commands, self._done)

    def _came(self, answer: tuple[KeptFile, ...] | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._files = answer
        self._offer()

    def _offer(self) -> None:
        """Offer the files of the year that keep every case long enough."""
        day = date.fromisoformat(self._day.date().toString("yyyy-MM-dd"))
        fitting = [each for each in self._files if self._fits(each, day)]
        self._file.clear()
        for each in fitting:
            years = words.say(words.RETENTIONS.get(each.file.retention_years, "{}"))
            parts = (each.file.classification, each.file.title, years, each.section)
            self._file.addItem("　".join(parts), each.file.file_id)
        self._file.setCurrentIndex(0 if len(fitting) == 1 else -1)
        self._file.setEnabled(bool(fitting))
        self._said.setText("" if fitting else self._none(day))
        self._said.setVisible(not fitting)

    def _fits(self, each: KeptFile, day: date) -> bool:
        file = each.file
        return (
            file.state is FileState.KEPT
            and year_of(day, file.basis) == file.year
            and all(keeps_long_enough(file, case.retention_years) for case in self._cases)
        )

    def _none(self, day: date) -> str:
        years = [case.retention_years for case in self._cases]
        longest = 0 if 0 in years else max(years)
        return self.tr(
            "{day}に完結する案件を入れられる簿冊（保存期間{years}以上）がありません。"
            "文書主管に、簿冊の登録を頼んでください。"
        ).format(
            day=register_words.iso(day),
            years=words.say(words.RETENTIONS[longest]),
        )

    def _named(self) -> str:
        lines = [f"{each.number}　{each.title}" for each in self._cases[:MOST_NAMED]]
        rest = len(self._cases) - MOST_NAMED
        if rest > 0:
            lines.append(self.tr("ほか{count}件").format(count=rest))
        return "\n".join(lines)


def _kept_files(desk: Desk, years: Iterable[int]) -> tuple[KeptFile, ...] | Trouble:
    found: list[KeptFile] = []
    for year in years:
        after = ""
        for _ in range(MOST_PAGES):
            page = desk.records.files(FilesAsked(year=year), after)
            if isinstance(page, Trouble):
                return page
            found += page.items
            after = page.next
            if not after:
                break
    return tuple(found)


def _close_each(desk: Desk, commands: tuple[CloseCase, ...], done: dict[str, Act]) -> Act | Trouble:
    refused = None
    for command in commands:
        answer = desk.act(command)
        if isinstance(answer, Trouble):
            refused = refused or answer
        else:
            done[command.case_id] = answer
    return refused or done[commands[-1].case_id]


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
