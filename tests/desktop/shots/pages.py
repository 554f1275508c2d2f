# SPDX-License-Identifier: Apache-2.0
"""Pictures of the pages that browsers show, from a real server on an embedded database."""

import tempfile
from pathlib import Path

from server.store import migrate
from tests.server.house import house_of
from tests.server.town import Town
from tests.server.web.at_the_door import PATH, AtTheDoor
from tests.support.browser import browser, look_at
from tests.support.clock import ManualClock
from tests.support.served import served

TABLET = (1280, 800)
VIEWS = (("ja", 100), ("ja", 150), ("en", 100))


def take_door(folder: Path) -> None:
    """Take the page at a room's door while its next meeting is expected."""
    with tempfile.TemporaryDirectory() as name:
        own = Path(name)
        url = f"sqlite:///{own / 'door.sqlite'}"
        migrate(url)
        town = Town(url, own, ManualClock())
        door = AtTheDoor(town)
        door.book("08:30", "10:00", "庁舎管理の打合せ")
        door.book("10:30", "11:30", "人事の件", private=True)
        door.book("13:00", "15:00", "防災会議の準備")
        with served(house_of(town, own)) as address, browser(own / "profile") as driver:
            for language, percent in VIEWS:
                look_at(driver, *TABLET, percent)
                driver.get(f"{address}{PATH}?lang={language}")
                driver.save_screenshot(str(folder / f"door-{language}-{percent}.png"))
        town.close()
