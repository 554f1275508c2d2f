# SPDX-License-Identifier: Apache-2.0
"""操作の記録: who did what, searched; that it was searched stands in the log as well."""

from datetime import datetime
from functools import partial

from PySide6.QtGui import QGuiApplication

from approval.wire_audit import AuditLine, AuditPage
from desktop.ui import account_words, audit_names
from desktop.ui.a11y import announce
from desktop.ui.audit_file import audit_csv
from desktop.ui.dates import when
from desktop.ui.services import Services
from desktop.ui.widgets.audit_card import AuditCard
from desktop.ui.widgets.audit_fields import AuditFields
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.lines_beside import LinesBeside
from desktop.ui.widgets.parts import button
from desktop.ui.widgets.records_table import Line


class AuditPanel(LinesBeside):
    """The fields above, the newest entry first below, and one in full beside."""

    def __init__(self, services: Services) -> None:
        headings = (self.tr("時刻"), self.tr("人"), self.tr("操作"))
        super().__init__(services, "audit", self.tr("操作の記録"), headings, wide=2)
        self._entries: dict[str, AuditLine] = {}
        self._root = ""
        self.fields = AuditFields(services.now())
        self.above.addWidget(self.fields)
        search = button("audit.search", self.tr("探す(&W)"), "primary")
        self._copy = button("audit.root", self.tr("封印の根をコピー(&Y)"))
        self._copy.hide()
        self.file = FiguresFile(services, "audit.file", self._wanted, ("csv",))
        for each in (search, self._copy):
            self.head.addWidget(each)
        self.head.addStretch(1)
        self.head.addWidget(self.file)
        self.fields.entered.connect(self.refresh)
        search.clicked.connect(self.refresh)
        self._copy.clicked.connect(self._copy_root)
        self.file.said.connect(self.say)

    def begin_search(self) -> bool:
        """Put the keyboard into the field for the subject."""
        self.fields.subject.setFocus()
        self.fields.subject.selectAll()
        return True

    def fetch(self, after: str) -> None:
        """Ask for a page of entries."""
        room = self.services.desk.overseeing
        call = partial(room.entries, self.fields.asked(), int(after or 0))
        self.ask_page(call, partial(self._show, after))

    def look_at(self, key: str) -> None:
        """Show one entry in full; all of it came with the page."""
        card = AuditCard(self._entries[key])
        card.search_asked.connect(self._search_for)
        self.show_beside(card)

    def _show(self, after: str, page: AuditPage) -> None:
        came = {str(each.entry_id): each for each in page.lines}
        self._entries = {**self._entries, **came} if after else came
        lines = tuple(_line(each, self.services.now()) for each in page.lines)
        self.show_page(lines, after, str(page.next) if page.next else "")
        self.file.offer(ready=self.shown() > 0)
        self._root = page.root
        self._copy.setVisible(bool(page.root))
        self.describe(f"{self._found(page)}\n{self._sealed(page)}")

    def _found(self, page: AuditPage) -> str:
        if not self.shown():
            return self.tr("この条件に合う操作はありません。")
        words = (
            self.tr("新しいものから{count}件（続きがあります）")
            if page.next
            else self.tr("新しいものから{count}件（これですべてです）")
        )
        return words.format(count=f"{self.shown():,}")

    def _sealed(self, page: AuditPage) -> str:
        if page.sealed_at is None:
            return self.tr("まだ封印がありません。サーバーの仕事係が動くと、1分ごとに封印します。")
        return self.tr("最新の封印 {at}、根 {root}").format(
            at=account_words.moment(page.sealed_at), root=page.root
        )

    def _search_for(self, field: str, value: str) -> None:
        self.fields.seek(field, value)
        self.refresh()

    def _copy_root(self) -> None:
        QGuiApplication.clipboard().setText(self._root)
        announce(self, self.tr("封印の根をコピーしました"))

    def _wanted(self) -> Wanted:
        headings = (
            *(self.tr("記録の番号"), self.tr("時刻"), self.tr("操作"), self.tr("職員番号")),
            *(self.tr("氏名"), self.tr("対象"), self.tr("要点"), self.tr("端末")),
            *(self.tr("問い合わせ番号"), self.tr("封印の番号"), self.tr("操作の符号")),
        )
        shown = tuple(self._entries.values())
        return Wanted(name=self.tr("操作の記録"), fetch=lambda _form: audit_csv(headings, shown))


def _line(line: AuditLine, now: datetime) -> Line:
    cells = (when(line.at, now), line.name or line.actor, audit_names.name(line.tag))
    return Line(key=str(line.entry_id), cells=cells)
