# SPDX-License-Identifier: Apache-2.0
"""The PIN: dots, and how many tries are left before the key locks."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.parts import field_label, label, line_field

WARN_BELOW = 3


class PinField(QWidget):
    """A PIN with its heading and the tries left."""

    def __init__(self, identifier: str, heading: str, tries_left: int | None = None) -> None:
        super().__init__()
        self._line = line_field(identifier, heading.partition("(")[0])
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._tries = label("", "waiting")
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._heading = field_label(heading, self._line)
        column.addWidget(self._heading)
        column.addWidget(self._line)
        column.addWidget(self._tries)
        self.setFocusProxy(self._line)
        self.show_tries(tries_left)

    def pin(self) -> str:
        """What was typed, exactly."""
        return self._line.text()

    def show_field(self, shown: bool) -> None:
        """Show or hide what is typed into; a PIN pad takes its place."""
        self._heading.setVisible(shown)
        self._line.setVisible(shown)

    def clear(self) -> None:
        """Empty the field, keeping the focus where it belongs."""
        self._line.clear()

    def show_tries(self, left: int | None) -> None:
        """Say how many tries are left once one was wrong."""
        shown = left is not None and left < WARN_BELOW
        self._tries.setVisible(shown)
        if shown:
            self._tries.setText(
                self.tr("◐ あと{count}回間違えると、鍵が5分間使えなくなります。").format(count=left)
            )
