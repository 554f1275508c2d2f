# SPDX-License-Identifier: Apache-2.0
"""Hands and eyes for real windows: find by name, click, type as an input method does, look."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QTabBar, QWidget


class NotOnScreen(LookupError):
    """Nothing visible answers to that name; the message lists what does."""


def visible_widgets() -> Iterator[QWidget]:
    """Yield every visible widget, the active and newest windows first."""
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    windows.sort(key=lambda w: (not w.isModal(), not w.isActiveWindow()))
    for window in windows:
        yield window
        yield from (child for child in window.findChildren(QWidget) if child.isVisible())


def names_of(widget: QWidget) -> set[str]:
    """Return everything by which a person or a screen reader may call the widget."""
    text = widget.property("text")
    names = {widget.objectName(), widget.accessibleIdentifier(), widget.accessibleName()}
    if isinstance(text, str):
        names.add(plain(text))
    return {name for name in names if name}


def plain(text: str) -> str:
    """Return a label's text without its mnemonic: 承認(&A) becomes 承認."""
    head, mark, tail = text.partition("(&")
    if mark and len(tail) >= 2 and tail[1] == ")":
        text = head + tail[2:]
    return text.replace("&", "").strip().removesuffix("…").strip()


def find(name: str) -> QWidget:
    """Return the visible, enabled widget of this name.

    Raises:
        NotOnScreen: there is none.
    """
    for widget in visible_widgets():
        if name in names_of(widget) and widget.isEnabled() and not isinstance(widget, QLabel):
            return widget
    seen = sorted({n for w in visible_widgets() for n in names_of(w)})
    raise NotOnScreen(f"{name!r} is not among {seen}")


LOOK_MS = 20
"""How often it is looked."""


def live(milliseconds: int) -> None:
    """Let the application live so long, its other threads too.

    ``QTest.qWait`` keeps the interpreter's lock while it waits: a client that was waited for
    with it took seven seconds to load what speaks with the server, instead of one.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(what: str, condition: Callable[[], object], seconds: float = 30.0) -> None:
    """Let the application live until the condition holds.

    Raises:
        TimeoutError: it did not within the given time; ``what`` says what was awaited.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        live(LOOK_MS)
    raise TimeoutError(f"{what}: not within {seconds:.0f} s")


def wait_for(name: str, seconds: float = 30.0) -> QWidget:
    """Wait until a widget of this name is visible and enabled, and return it."""
    found: list[QWidget] = []

    def look() -> bool:
        try:
            found.append(find(name))
        except NotOnScreen:
            return False
        return True

    try:
        wait_until(name, look, seconds)
    except TimeoutError:
        return find(name)
    return found[-1]


def click(name: str, seconds: float = 30.0) -> None:
    """Click the middle of a control with the left button."""
    widget = wait_for(name, seconds)
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(min(20, widget.width() // 2), widget.height() // 2),
    )


def write(name: str, text: str) -> None:
    """Replace a field's text, committed as an input method commits it."""
    widget = wait_for(name)
    widget.setFocus()
    QTest.keySequence(widget, "Ctrl+A")
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        if line:
            event = QInputMethodEvent()
            event.setCommitString(line)
            QApplication.sendEvent(widget, event)


def press(keys: str) -> None:
    """Press a key sequence on whatever has the focus in the frontmost window.

    Raises:
        NotOnScreen: no window is open.
    """
    target = QApplication.focusWidget()
    if target is None:
        # Another client's window beside this one may be the active one on the screen.
        window = next(visible_widgets(), None)
        target = window and (window.focusWidget() or window)
    if target is None:
        raise NotOnScreen("no window is open")
    QTest.keySequence(target, keys)


def look(path: Path, settle_ms: int) -> None:
    """Save a picture of the window, with its dialog, once what is under way has been drawn."""
    live(settle_ms)
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowHandle()]
    windows.sort(key=lambda w: w.width() * w.height())
    path.parent.mkdir(parents=True, exist_ok=True)
    screen = windows[-1].screen()
    frame = windows[-1].frameGeometry()
    picture = screen.grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height())
    if not picture.save(str(path)):
        raise OSError(f"the picture {path.name} could not be written")


def is_there(name: str) -> bool:
    """Say whether a visible widget answers to that name, enabled or not."""
    return any(name in names_of(widget) for widget in visible_widgets())


def shows(text: str) -> bool:
    """Say whether a visible label, button or list row says this."""
    for widget in visible_widgets():
        if any(text in name for name in names_of(widget)):
            return True
        if isinstance(widget, QListView) and any(text in row for _at, row in rows(widget)):
            return True
    return False


def rows(view: QListView) -> list[tuple[int, str]]:
    """Return the rows of a list as a screen reader speaks them."""
    model = view.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    shown = Qt.ItemDataRole.DisplayRole
    return [
        (row, f"{model.index(row, 0).data(shown)} {model.index(row, 0).data(spoken)}")
        for row in range(model.rowCount())
    ]


def choose(name: str, text: str) -> None:
    """Choose the entry of a drop-down list that contains ``text``.

    Raises:
        NotOnScreen: it has no such entry.
    """
    box = wait_for(name)
    if not isinstance(box, QComboBox):
        raise NotOnScreen(f"{name!r} is not a drop-down list")
    entries = [box.itemText(at) for at in range(box.count())]
    at = next((at for at, entry in enumerate(entries) if text in entry), -1)
    if at < 0:
        raise NotOnScreen(f"{text!r} is not among {entries}")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)


def choose_tab(name: str, text: str) -> None:
    """Click the tab that says ``text``; some come only once their list holds something.

    Raises:
        NotOnScreen: the bar has no such tab.
        TimeoutError: it is there, but hidden.
    """
    bar = wait_for(name)
    if not isinstance(bar, QTabBar):
        raise NotOnScreen(f"{name!r} is not a tab bar")
    tabs = [bar.tabText(at) for at in range(bar.count())]
    at = next((at for at, tab in enumerate(tabs) if text in tab), -1)
    if at < 0:
        raise NotOnScreen(f"{text!r} is not among {tabs}")
    wait_until(f"the tab {text}", lambda: bar.isTabVisible(at), 60.0)
    button = Qt.MouseButton.LeftButton
    QTest.mouseClick(bar, button, Qt.KeyboardModifier.NoModifier, bar.tabRect(at).center())


def drop_file(target: QWidget, path: Path) -> None:
    """Drop a file onto a widget as the window system hands it over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(target.rect().center())
    common = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(place, *common, none))
    QApplication.sendEvent(target, QDropEvent(place, *common, none))
