# SPDX-License-Identifier: Apache-2.0
"""Debian's Chromium without a window, for the pages that tablets show."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

_PROGRAM, _DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
_FLAGS = (
    "--headless=new",
    # As root, in a container, Chromium has no sandbox of its own.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)


def is_installed() -> bool:
    """Whether browser and driver are there."""
    return Path(_PROGRAM).exists() and Path(_DRIVER).exists()


@contextmanager
def browser(folder: Path) -> Iterator[Chrome]:
    """Start a browser with a profile of its own, and end it with the block."""
    options = ChromeOptions()
    options.binary_location = _PROGRAM
    for flag in (*_FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    # The driver's path is given, so that selenium looks for none elsewhere.
    driver = Chrome(options=options, service=ChromeService(_DRIVER))
    driver.set_page_load_timeout(30)
    try:
        yield driver
    finally:
        driver.quit()


def look_at(driver: Chrome, width: int, height: int, percent: int = 100) -> None:
    """Show a page in a window of so many pixels, enlarged."""
    scale = percent / 100
    metrics = {
        "width": round(width / scale),
        "height": round(height / scale),
        "deviceScaleFactor": scale,
        "mobile": False,
    }
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
