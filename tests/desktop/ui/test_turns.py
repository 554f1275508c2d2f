# SPDX-License-Identifier: Apache-2.0
"""A new turn is told once, together with others, and never to somebody who looks at it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from desktop.ui.turn_notices import TurnNotices
from desktop.ui.turn_watch import TurnWatch
from desktop.ui.widgets.notices import Notices
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_rows import story_row, waiting_rows
from tests.desktop.screens import said, settled


class Eyes:
    """Whether somebody looks at the list."""

    on_list = False

    def look(self) -> bool:
        return self.on_list


@pytest.fixture
def eyes() -> Eyes:
    """Somebody whose eyes are elsewhere."""
    return Eyes()


@pytest.fixture
def watch(qtbot: QtBot, services: Services, eyes: Eyes) -> Iterator[TurnWatch]:
    """A watch that has taken what waits as known."""
    ground = QWidget()
    qtbot.addWidget(ground)
    made = TurnWatch(services, ground, eyes.look)
    made._gather.setInterval(30)
    made.start()
    settled(qtbot, services)
    yield made
    made.stop()


def arrive(desk: FakeDesk, *names: str) -> None:
    new = tuple(story_row(case_id=name, title=name) for name in names)
    desk.waiting_rows = (*new, *desk.waiting_rows)
    desk.tell()


def test_what_comes_together_is_told_together(
    qtbot: QtBot, watch: TurnWatch, desk: FakeDesk
) -> None:
    with qtbot.waitSignal(watch.came) as told:
        arrive(desk, "new-1")
        arrive(desk, "new-2")
    assert sorted(row.case_id for row in told.args[0]) == ["new-1", "new-2"]


def test_what_waited_before_or_only_changed_is_not_told(
    qtbot: QtBot, watch: TurnWatch, desk: FakeDesk, services: Services
) -> None:
    told: list[object] = []
    watch.came.connect(told.append)
    first, *rest = desk.waiting_rows
    desk.waiting_rows = (replace(first, title="件名が変わった"), *rest[1:])
    desk.tell()
    with qtbot.waitSignal(services.bus.changed):
        desk.tell()
    settled(qtbot, services)
    assert watch._new == set()
    assert told == []


def test_who_looks_at_the_list_is_told_nothing(
    qtbot: QtBot, watch: TurnWatch, desk: FakeDesk, services: Services, eyes: Eyes
) -> None:
    eyes.on_list = True
    with qtbot.waitSignal(services.bus.changed):
        arrive(desk, "new-1")
    settled(qtbot, services)
    eyes.on_list = False
    with qtbot.waitSignal(watch.came) as told:
        arrive(desk, "new-2")
    assert [row.case_id for row in told.args[0]] == ["new-2"]


def test_what_was_acted_on_meanwhile_is_not_told(
    qtbot: QtBot, watch: TurnWatch, desk: FakeDesk
) -> None:
    arrive(desk, "new-1")
    desk.keep("approve", "new-1")
    with qtbot.waitSignal(watch.came) as told:
        arrive(desk, "new-2")
    assert [row.case_id for row in told.args[0]] == ["new-2"]


@pytest.mark.parametrize(("wanted", "titles"), [("titles", True), ("count", False)])
def test_titles_are_told_only_where_wanted(
    qtbot: QtBot, services: Services, wanted: str, titles: bool
) -> None:
    bars = Notices()
    qtbot.addWidget(bars)
    services.preferences.choose("turn_notices", wanted)
    rows = waiting_rows()[:5]
    TurnNotices(bars, services.preferences, bars).tell(rows)
    (notice,) = bars.standing()
    assert notice.heading == "5件の案件があなたの番になりました"
    assert (rows[0].title in notice.text) is titles
    assert ("ほか2件" in notice.text) is titles


def test_who_wants_no_notices_gets_none(qtbot: QtBot, services: Services) -> None:
    bars = Notices()
    qtbot.addWidget(bars)
    services.preferences.choose("turn_notices", "off")
    TurnNotices(bars, services.preferences, bars).tell(waiting_rows())
    assert bars.standing() == ()


def test_the_notice_opens_the_case_and_goes_once_the_list_is_seen(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.begin()
    window.navigation.show("settings")
    settled(qtbot, services)
    qtbot.waitUntil(lambda: window._turns is not None)  # not before the first rows
    settled(qtbot, services)
    assert window._turns is not None
    window._turns._watch._gather.setInterval(30)
    arrive(desk, "case-new")
    qtbot.waitUntil(lambda: "1件の案件があなたの番になりました" in said(window))
    window.findChild(QPushButton, "notice.turn.action").click()
    settled(qtbot, services)
    assert window.navigation.key() == "case"
    arrive(desk, "case-newer")
    qtbot.waitUntil(lambda: "1件の案件があなたの番になりました" in said(window))
    window.navigation.show("cases")
    assert "あなたの番になりました" not in said(window)
