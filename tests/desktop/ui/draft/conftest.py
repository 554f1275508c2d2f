# SPDX-License-Identifier: Apache-2.0
"""An empty draft and its page."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.draft import Draft
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import settled


@pytest.fixture
def draft(desk: FakeDesk) -> Draft:
    """An empty draft, just begun."""
    return desk.new_draft()


@pytest.fixture
def page(qtbot: QtBot, services: Services, draft: Draft) -> Iterator[DraftPage]:
    """The page with the empty draft."""
    made = DraftPage(services)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.open_draft(draft.draft_id)
    settled(qtbot, services)
    yield made
    made.close()
