# SPDX-License-Identifier: Apache-2.0
"""What the personnel office's tabs share: a month to choose, and what was read of it."""

from desktop.ui import rate_words
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox

MONTHS = 26
_LAST_DAYS = 10
"""Until this day of a month the month before is what people work on."""


def month_box(identifier: str, name: str, services: Services) -> CalmBox:
    """Make a list of months; in the first days of one, the month before is chosen."""
    box = CalmBox(identifier, name)
    today = in_city(services.now()).date()
    for code, said in rate_words.months(today, MONTHS):
        box.addItem(said, code)
    box.setCurrentIndex(1 if today.day <= _LAST_DAYS else 0)
    return box
