# SPDX-License-Identifier: Apache-2.0
"""施策 of 管理: who keeps the measures, where they are seen, how their table is loaded.

An administrator as such reads no measure: the figures belong to the reform office. What is his
is who has its role, and the table on the server.
"""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.people import Me
from approval.wire_accounts import AccountLine, AccountPage
from desktop.administration import PeopleAsked
from desktop.measures import KEEPERS, READERS
from desktop.qtbridge.tasks import Task
from desktop.ui import account_words
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.command_card import CommandCard
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

COMMAND = "sudo tsukue-server measures load FILE"


class MeasuresKeepersPanel(AdministrationPanel):
    """The people above, the way to the figures for who may read them, the command below."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        headings = (self.tr("氏名"), self.tr("所属と職"), self.tr("状態"))
        name = self.tr("施策を受け持つ方（改革推進）")
        self._keepers = RecordsTable("measures.keepers", name, headings, wide=1)
        self._seen = label("", "second")
        self._open = button("measures.open", self.tr("統計の施策を開く(&O)"))
        self._open.clicked.connect(partial(self.page_asked.emit, "statistics"))
        self._open.hide()
        self._how = CommandCard(
            "measures.copy",
            self.tr(
                "施策の表は、改革推進の方が作り、サーバーで読み込みます。誤りが1つでもあれば、"
                "何も変わりません。前の版は残ります。"
            ),
            COMMAND,
        )
        row = QHBoxLayout()
        row.addWidget(self._seen, 1)
        row.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self._keepers, 1)
        column.addLayout(row)
        column.addWidget(self._how)
        column.addStretch(0)

    def refresh(self) -> None:
        """Ask who keeps the measures now, and whether the reader may see them."""
        if not self._keepers.rowCount():
            self.said.setText(self.tr("読み込んでいます…"))
        Task(self, self.services.desk.me).on_done(self._know).start(self.services.lanes.local)
        asked = PeopleAsked(role=KEEPERS)
        self.ask(partial(self.services.desk.administration.people, asked, ""), self._show)

    def panes(self) -> tuple[QWidget, ...]:
        return (self._keepers, self._open, self._how.copy)

    def _know(self, me: Me | None) -> None:
        reads = bool(READERS & set(me.roles if me is not None else ()))
        self._open.setVisible(reads)
        self._seen.setText(
            self.tr("施策と毎月の実績は「統計」にあります。実績は担当課と改革推進の方が入れます。")
            if reads
            else self.tr(
                "施策と毎月の実績は「統計」にあり、職員・監査・人事・改革推進の役割で見ます。"
                "管理者の役割だけでは見られません。"
            )
        )

    def _show(self, page: AccountPage) -> None:
        self._keepers.show_lines(tuple(map(_line, page.lines)))
        self._keepers.setVisible(bool(page.lines))
        self.said.setText(self._words(page))

    def _words(self, page: AccountPage) -> str:
        if not page.total:
            return self.tr(
                "施策を受け持つ方がまだいません。「人とアカウント」で、担当の方に改革推進の役割を"
                "付けてください。"
            )
        if page.next:
            return self.tr(
                "施策を受け持つ方は{count}人です。初めの{shown}人を並べています。"
            ).format(count=f"{page.total:,}", shown=f"{len(page.lines):,}")
        return self.tr("施策を受け持つ方は{count}人です（改革推進の役割）。").format(
            count=f"{page.total:,}"
        )


def _line(line: AccountLine) -> Line:
    cells = (line.name, line.office, account_words.state(line.state))
    return Line(key=line.person_id, cells=cells)
