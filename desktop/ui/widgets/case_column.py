# SPDX-License-Identifier: Apache-2.0
"""The right column of a case: what is asked of me, the route, opinions, files, history."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from approval.case import Case, CaseState, SlotStatus
from approval.wire import ArchiveStanding, DocumentState, PostHolders, TimestampState
from desktop.case_detail import CaseDetail
from desktop.ui import reading_words, words
from desktop.ui.case_words import amount_words, waited
from desktop.ui.dates import day_and_clock, in_city, short_due
from desktop.ui.execution_words import execution_lines
from desktop.ui.history_words import history_lines
from desktop.ui.opinion_words import opinion_lines
from desktop.ui.widgets.attachments import AttachmentRow
from desktop.ui.widgets.columns import clear
from desktop.ui.widgets.outgoing_card import OutgoingCard
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.route_view import NOW, RouteView, stops_of
from desktop.ui.widgets.struck import StruckText

WIDTH = 360
MOVING = frozenset({CaseState.CIRCULATING})


class CaseColumn(QWidget):
    """Everything about a case but its sheet.

    Signals:
        open_asked, save_asked: an attachment.

    Attributes:
        outgoing: what went out, for whoever reads it from the server.
    """

    open_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(self, *, forgets: bool = False) -> None:
        super().__init__()
        self._forgets = forgets
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 12, 12)
        self._column.setSpacing(12)
        self._asked = Card("action")
        self._asked_words = label(bold=True)
        self._pending = label(tone="waiting")
        self._facts = label(tone="second")
        self._now_with = label(tone="second")
        for widget in (self._asked_words, self._pending, self._facts, self._now_with):
            self._asked.column.addWidget(widget)
        self._column.addWidget(self._asked)
        self._route = RouteView("case.route")
        self._heads: dict[str, QLabel] = {}
        self._sections = {
            "route": self._section(self.tr("経路")),
            "execution": self._section(self.tr("施行"), "execution"),
            "reading": self._section(self.tr("後閲と供覧"), "reading"),
            "readers": self._section(self.tr("開ける方"), "readers"),
            "corrections": self._section(self.tr("見え消し"), "corrections"),
            "opinions": self._section(self.tr("意見")),
            "files": self._section(self.tr("添付")),
            "history": self._section(self.tr("履歴")),
        }
        self._sections["route"].addWidget(self._route)
        self.outgoing = OutgoingCard(forgets=forgets)
        self.outgoing.open_asked.connect(self.open_asked)
        self.outgoing.save_asked.connect(self.save_asked)
        self._column.insertWidget(1, self.outgoing)
        self._files: dict[str, AttachmentRow] = {}
        self._shown: tuple[CaseDetail, date] | None = None
        self._column.addStretch(1)

    def show_case(self, detail: CaseDetail, now: datetime) -> None:
        """Show a case as it stands now; an unchanged one is left alone, focus and all."""
        seen = (detail, in_city(now).date())
        if seen == self._shown:
            return
        self._shown = seen
        case = detail.projected
        self._asked_words.setText(words.asked_of_me(detail))
        self._show_pending(detail)
        self._facts.setText(_facts(case, detail.view.document))
        # To whoever is asked, the sentence above says it already.
        others = "" if detail.my_slot else now_with(case, detail.view.holders, now)
        self._now_with.setText(others)
        self._now_with.setVisible(bool(others))
        self._route.show_stops(stops_of(case, detail.view.holders, now))
        self._fill("execution", execution_lines(case), "")
        self._fill("reading", reading_words.reading_lines(case, detail.view.holders), "")
        self._fill("readers", reading_words.need_to_know_lines(detail), "")
        self._show_corrections(case)
        self._show_opinions(case)
        self._show_files(case)
        self._fill("history", history_lines(detail.view.history), "")

    def digest_found(self, sha256: str, right: bool) -> None:
        """Tell the row of a file whether its bytes are the approved ones."""
        row = self._files.get(sha256)
        if row is not None:
            row.digest_found(right)

    def _show_pending(self, detail: CaseDetail) -> None:
        lines = [f"◐ {words.sending(act.command_type, act.state)}" for act in detail.pending]
        self._pending.setVisible(bool(lines))
        self._pending.setText("\n".join(lines))

    def _show_corrections(self, case: Case) -> None:
        section = self._sections["corrections"]
        clear(section)
        for each in case.corrections:
            weight = words.say(words.WEIGHTS[each.weight])
            head = f"{weight}  {each.by.name}  {day_and_clock(each.at)}\n{each.reason}"
            section.addWidget(label(head, "second"))
            struck = StruckText("case.struck", self.tr("訂正の見え方"))
            struck.show_changes(
                *((words.say(words.FIELDS[one.field]), one.old, one.new) for one in each.changes)
            )
            section.addWidget(struck)
        self._heads["corrections"].setVisible(bool(case.corrections))

    def _show_opinions(self, case: Case) -> None:
        self._fill("opinions", opinion_lines(case), self.tr("意見はまだありません。"))

    def _show_files(self, case: Case) -> None:
        section = self._sections["files"]
        clear(section)
        self._files = {}
        added = {each.attachment.sha256 for each in case.added_attachments}
        files = case.content.attachments + tuple(e.attachment for e in case.added_attachments)
        for attachment in files:
            later = attachment.sha256 in added
            row = AttachmentRow(attachment, added=later, forgets=self._forgets)
            row.open_asked.connect(self.open_asked)
            row.save_asked.connect(self.save_asked)
            self._files[attachment.sha256] = row
            section.addWidget(row)
        for line in paper_lines(case):
            section.addWidget(label(line))
        if not files and not case.content.paper_attachments:
            section.addWidget(label(self.tr("添付はありません。"), "second"))

    def _fill(self, name: str, lines: tuple[str, ...], empty: str) -> None:
        section = self._sections[name]
        clear(section)
        for line in lines:
            made = label(line)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            section.addWidget(made)
        if name in self._heads:
            self._heads[name].setVisible(bool(lines))
        if not lines and empty:
            section.addWidget(label(empty, "second"))

    def _section(self, heading: str, hides: str = "") -> QVBoxLayout:
        head = label(heading, "second", bold=True)
        if hides:
            # A heading of what most cases do not have stands only where there is something.
            self._heads[hides] = head
            head.hide()
        self._column.addWidget(head)
        section = QVBoxLayout()
        section.setContentsMargins(0, 0, 0, 4)
        section.setSpacing(6)
        self._column.addLayout(section)
        return section


def paper_lines(case: Case) -> tuple[str, ...]:
    """The paper that travels beside the case: what, where, and who has seen it."""
    papers = case.content.paper_attachments
    if not papers:
        return ()
    translate = QCoreApplication.translate
    lines = [
        translate("CaseColumn", "紙 {name}　所在 {location}").format(
            name=each.name, location=each.location
        )
        for each in papers
    ]
    seen = "、".join(slot.seal_title for slot in case.slots() if slot.paper_seen_at is not None)
    told = translate("CaseColumn", "紙を確認した職: {offices}").format(offices=seen)
    return (*lines, told if seen else translate("CaseColumn", "紙を確認した方はまだいません。"))


def now_with(case: Case, holders: tuple[PostHolders, ...], now: datetime) -> str:
    """``いま: 人事課長 山﨑 浩（3日）``: who has the case and since how many days."""
    translate = QCoreApplication.translate
    names = {each.post_id: "・".join(each.names) for each in holders}
    lines = []
    for slot in case.slots():
        if slot.status in NOW and slot.opened_at is not None and case.state in MOVING:
            who = names.get(slot.post_id) or translate("CaseColumn", "欠員")
            office = f"{slot.seal_title} {who}"
            days = waited(max(0, (now - slot.opened_at).days))
            held = translate("CaseColumn", "、保留中") if slot.status is SlotStatus.HELD else ""
            lines.append(f"{office}（{days}{held}）")
    told = "、".join(lines)
    return translate("CaseColumn", "いま: {offices}").format(offices=told) if told else ""


def _facts(case: Case, document: DocumentState | None) -> str:
    parts = [amount_words(case.content), f"{case.authority.article} {case.authority.label}"]
    if case.content.due:
        parts.append(
            QCoreApplication.translate("CaseColumn", "期限 {day}").format(
                day=short_due(case.content.due)
            )
        )
    if document is not None and document.signatures:
        parts.append(
            QCoreApplication.translate("CaseColumn", "署名 {count}").format(
                count=document.signatures
            )
        )
        if document.timestamp is TimestampState.OWED:
            parts.append(QCoreApplication.translate("CaseColumn", "時刻未付与"))
        parts += _archive_facts(document)
    return " ・ ".join(part for part in parts if part.strip())


def _archive_facts(document: DocumentState) -> list[str]:
    parts = []
    if document.later_times:
        parts.append(
            QCoreApplication.translate("CaseColumn", "時刻は後の署名による {count}").format(
                count=document.later_times
            )
        )
    if document.archive is ArchiveStanding.WAITING:
        parts.append(QCoreApplication.translate("CaseColumn", "長期保存待ち"))
    if document.archive is ArchiveStanding.ARCHIVED and document.archived_until is not None:
        parts.append(
            QCoreApplication.translate(
                "CaseColumn", "長期保存済み（{year} 年まで、順次更新）"
            ).format(year=in_city(document.archived_until).year)
        )
    return parts
