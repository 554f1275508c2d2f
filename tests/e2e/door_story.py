# SPDX-License-Identifier: Apache-2.0
"""The page at the door of the room that was released: somebody takes it, and leaves early."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from tests.e2e.demo_city import DemoCity
from tests.e2e.rooms_story import OPEN_ALL_DAY
from tests.support.browser import browser, is_installed, look_at
from tests.support.tablet import Tablet

TABLET = (1280, 800)
ABSENT = "Chromium がないため、入口の画面は開きません。Chromium is not installed: no door page."


def play(city: DemoCity, keeper: str, pictures: Path, tell: Callable[[str], None]) -> None:
    """Open the page of the room in a browser, and take the room for a quarter of an hour."""
    if not is_installed():
        tell(ABSENT)
        return
    tell("通りかかった職員が、入口のタブレットで、空いた研修室を15分だけ使います。")
    made = city.command("meetings", "door", OPEN_ALL_DAY, "--keeper", keeper)
    page = f"{city.url}{urlsplit(made.split()[0]).path}"
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder)) as driver:
        look_at(driver, *TABLET)
        tablet = Tablet(driver, page)
        tablet.open()
        tablet.shows("空いています")
        tablet.keep(pictures / "rooms-door-1-free.png")
        tablet.press("15分")
        tablet.shows("使用中です")
        tablet.keep(pictures / "rooms-door-2-taken.png")
        tablet.press("終了する")
        tablet.shows("空いています")
