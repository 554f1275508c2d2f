# SPDX-License-Identifier: Apache-2.0
"""A figure for whoever may not open its records: the figure, its rule, its address."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.figure_words import FigureWords, traced_basis
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from telework.measures.traced import TracedFigure

FIGURES = "/v1/measures/figures/"


class FigureDialog(QDialog):
    """What the figure says, and who may look behind it.

    The rule in words, amendments and records come from the figure's address; without the
    server what stands on the page stays.
    """

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        heading: str,
        figure_id: str,
        words: FigureWords,
    ) -> None:
        super().__init__(parent)
        named(self, "figure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(heading))
        self._basis = label("\n".join(words.basis))
        for line in words.values:
            column.addWidget(label(line))
        column.addWidget(self._basis)
        column.addWidget(
            label(
                self.tr(
                    "もとになる記録には、個人の勤務や案件が含まれます。開けるのは、その記録を受け持つ役割の方と"
                    "監査の役割の方だけです。"
                ),
                "second",
            )
        )
        copy = copy_button(
            services, "figure.copy", self.tr("この数字のアドレスをコピー(&P)"), figure_id
        )
        close = button("figure.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addStretch(1)
        column.addLayout(foot)
        FocusRing(self)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 64, 900))
        close.setFocus()
        call = partial(services.desk.measures.figure, figure_id)
        Task(self, call).on_done(self._came).start(services.lanes.network)

    def _came(self, found: TracedFigure | Trouble) -> None:
        if isinstance(found, TracedFigure):
            self._basis.setText("\n".join(traced_basis(found)))
            self.adjustSize()


def copy_button(services: Services, identifier: str, text: str, figure_id: str) -> QPushButton:
    """Return what copies the permalink of a figure, where the terminal lets anything out."""
    made = button(identifier, text, "quiet")
    address = f"{services.desk.server_url().rstrip('/')}{FIGURES}{figure_id}"
    opens = QCoreApplication.translate(
        "FigureDialog",
        "この数字の固定アドレスです。サインインした机の端末や市のプログラムが、値、数え方、もとになる記録の"
        "場所を読みます。ブラウザーで見るページではありません。",
    )
    made.setToolTip(f"{opens}\n{address}")

    def copy() -> None:
        QGuiApplication.clipboard().setText(address)
        announce(made, address)

    made.clicked.connect(copy)
    offer_outside(made, forgets=services.preferences.forgets())
    return made
