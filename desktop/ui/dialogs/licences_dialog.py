# SPDX-License-Identifier: Apache-2.0
"""このソフトウェアについて: version, licence and the libraries inside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.about import libraries, version_of
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.prose_edit import text_field


class LicencesDialog(QDialog):
    """A text to read and to copy; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "licences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("ライセンス"))
        text = text_field("licences.text", self.tr("ライセンスの一覧"), 8)
        text.setReadOnly(True)
        text.setPlainText(licence_text())
        close = button("licences.close", self.tr("閉じる(&C)"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(self.tr("ライセンス")))
        column.addWidget(
            label(
                self.tr(
                    "机（Tsukue）はApache License 2.0で公開されています。"
                    "次のライブラリをそれぞれのライセンスに従って使っています。"
                ),
                "second",
            )
        )
        column.addWidget(text, 1)
        column.addLayout(row)
        self.resize(min(self.fontMetrics().averageCharWidth() * 62, 920), 460)
        FocusRing(self)
        text.setFocus()


def licence_text() -> str:
    """Return name, version and licence of the program and its libraries, one a line."""
    own = f"Tsukue {version_of('tsukue')}".strip()
    inside = [
        f"{library.name} {library.version}".strip() + f"  {library.licence}"
        for library in libraries()
    ]
    return "\n".join([f"{own}  Apache-2.0", "", *inside])
