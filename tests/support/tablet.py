# SPDX-License-Identifier: Apache-2.0
"""A tablet at a door: a browser with what fingers and eyes do."""

from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait


class Tablet:
    """A browser that shows one page."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self.driver, self.address = driver, address

    def open(self, more: str = "") -> None:
        """Go to the page; ``more`` follows its address."""
        self.driver.get(self.address + more)

    def text(self) -> str:
        """What is to be read."""
        return self.driver.find_element(By.TAG_NAME, "body").text

    def press(self, words: str) -> None:
        """Press the button that says this."""
        buttons = self.driver.find_elements(By.TAG_NAME, "button")
        next(each for each in buttons if words in each.text).click()

    def shows(self, words: str) -> None:
        """Wait until this is to be read.

        Raises:
            TimeoutException: it was not, within ten seconds; the message has what was.
        """
        wait = WebDriverWait(self.driver, 10, poll_frequency=0.05)
        wait.until(lambda _driver: words in self.text(), f"{words} in {self.text()}")

    def keep(self, picture: Path) -> None:
        """Keep a picture of the page."""
        if not self.driver.save_screenshot(str(picture)):
            raise OSError(f"the picture {picture.name} could not be written")
