# SPDX-License-Identifier: Apache-2.0
"""A figure for whoever may not open its records: the figure, its rule, its address."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.a11y import announce, named
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title

FIGURES = "/v1/measures/figures/"


class FigureDialog(QDialog):
    """What the figure says, and who may look behind it."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        heading: str,
        figure_id: str,
        words: tuple[str, ...],
    ) -> None:
        super().__init__(parent)
        named(self, "figure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(heading))
        for line in words:
            column.addWidget(label(line))
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


def copy_button(services: Services, identifier: str, text: str, figure_id: str) -> QPushButton:
    """Return what copies the permalink of a figure, where the terminal lets anything out."""
    made = button(identifier, text, "quiet")
    address = f"{services.desk.server_url().rstrip('/')}{FIGURES}{figure_id}"
    made.setToolTip(address)

    def copy() -> None:
        QGuiApplication.clipboard().setText(address)
        announce(made, address)

    made.clicked.connect(copy)
    offer_outside(made, forgets=services.preferences.forgets())
    return made
