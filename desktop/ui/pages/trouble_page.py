# SPDX-License-Identifier: Apache-2.0
"""Why nothing can be shown: no keyring, a store that is held or newer. Never a crash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.ui.widgets.centred import centred
from desktop.ui.widgets.parts import button, label, title


class TroubleView(QWidget):
    """Says what happened, what it means and what to do; offers another try.

    Signals:
        retry_asked: the reader has done what was advised.
    """

    retry_asked = Signal()

    def __init__(self, *, may_retry: bool = True) -> None:
        super().__init__()
        self._may_retry = may_retry
        self._is_built = False

    def _build(self) -> None:
        """Build what is inside; most days nobody has to see it."""
        self._is_built = True
        self._heading = title()
        self._meaning = label()
        self._advice = label(bold=True)
        self._code = label(tone="second")
        retry = button("trouble.retry", self.tr("もう一度試す(&R)"), "primary")
        retry.clicked.connect(self.retry_asked)
        retry.setVisible(self._may_retry)
        card = centred(self)
        for widget in (self._heading, self._meaning, self._advice, self._code, retry):
            card.column.addWidget(widget)

    def tell(self, trouble: Trouble) -> None:
        """Show the words of a trouble."""
        from desktop.ui.texts import explain

        if not self._is_built:
            self._build()
        words = explain(trouble)
        self._heading.setText(f"▲ {words.heading}")
        self._meaning.setText(words.meaning)
        self._advice.setText(words.advice)
        self._code.setText(self.tr("理由の符号 {code}").format(code=trouble.code))
