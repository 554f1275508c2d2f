# SPDX-License-Identifier: Apache-2.0
"""The decision sheet as it is: QtPdf at page width, or a sentence why it is not here yet."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.parts import button, label

STEP = 1.2
LEAST, MOST = 0.4, 4.0


class SheetView(QWidget):
    """Shows one PDF; plus and minus change the size, 0 goes back to page width."""

    def __init__(self, called: str = "") -> None:
        """Make the viewer; ``called`` names what it shows where that is no decision sheet."""
        super().__init__()
        self._called = called or self.tr("起案用紙")
        self._bytes = b""
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = named(QPdfView(self), "case.sheet", self._called)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setFrameShape(QPdfView.Shape.NoFrame)
        self._view.setDocumentMargins(QMargins(0, 0, 0, 8))
        self._view.setPageSpacing(8)
        self._lay_ground()
        self._words = label("", "second")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._tool_row = self._tools()
        column.addLayout(self._tool_row)
        column.addLayout(self._stack, 1)

    def lead_with(self, *widgets: QWidget) -> None:
        """Put widgets at the left of the tools."""
        for at, widget in enumerate(widgets):
            self._tool_row.insertWidget(at, widget)

    def show_pdf(self, content: bytes) -> bool:
        """Show these bytes; return whether they could be read as PDF."""
        if content == self._bytes:
            return True
        self._buffer.close()
        self._bytes = content
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        readable = self._document.status() is QPdfDocument.Status.Ready
        if readable:
            self._stack.setCurrentWidget(self._view)
        self._tell_pages()
        return readable

    def show_words(self, sentence: str) -> None:
        """Say why there is no sheet to see."""
        self._bytes = b""
        self._words.setText(sentence)
        self._stack.setCurrentWidget(self._words)
        self._pages.clear()

    def document(self) -> QPdfDocument:
        """The open document, for printing."""
        return self._document

    def has_sheet(self) -> bool:
        """Whether a sheet is shown."""
        return bool(self._bytes)

    def view(self) -> QPdfView:
        """The viewer itself, for the keyboard."""
        return self._view

    def larger(self) -> None:
        """One step larger."""
        self._zoom(STEP)

    def smaller(self) -> None:
        """One step smaller."""
        self._zoom(1 / STEP)

    def fit(self) -> None:
        """Back to page width."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._lay_ground()

    def _lay_ground(self) -> None:
        # QtPdf paints what lies behind its pages in the palette's dark grey.
        role = QPalette.ColorRole
        ground = self._view.palette()
        colour = self.palette().color(role.Window)
        if ground.color(role.Dark) != colour:
            ground.setColor(role.Dark, colour)
            self._view.setPalette(ground)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._pages = label("", "second", wrap=False)
        row.addWidget(self._pages)
        row.addStretch(1)
        for identifier, text, spoken, act in (
            ("sheet.smaller", "−", self.tr("{sheet}を小さく"), self.smaller),
            ("sheet.fit", self.tr("幅に合わせる"), "", self.fit),
            ("sheet.larger", "＋", self.tr("{sheet}を大きく"), self.larger),
        ):
            made = button(identifier, text, "quiet")
            if spoken:
                made.setAccessibleName(spoken.format(sheet=self._called))
            made.clicked.connect(act)
            row.addWidget(made)
        return row

    def _zoom(self, factor: float) -> None:
        now = self._view.zoomFactor()
        if self._view.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            page = self._document.pagePointSize(0)
            dots = self.logicalDpiX() / 72
            now = self._view.viewport().width() / max(page.width() * dots, 1)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(now * factor, LEAST), MOST))

    def _tell_pages(self) -> None:
        self._pages.setText(self.tr("{count}ページ").format(count=self._document.pageCount()))
