# SPDX-License-Identifier: Apache-2.0
"""What leaves something outside the client: saving, other programs, printing, whole copies.

The published conditions of telework by screen transfer forbid all of it at the terminal
(LGWAN: no data saved, no clipboard, no redirected printer), so a terminal that keeps nothing
shows within the client and says why the rest is not offered.
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton

from desktop.facade import Trouble
from desktop.models.web_address import address_trouble
from desktop.ui.texts import explain

KEPT_INSIDE = Trouble(code="terminal.keeps_nothing")
"""The answer to what would leave something outside."""


def offer_outside(*buttons: QAbstractButton, forgets: bool, ready: bool = True) -> None:
    """Offer acts once they are ``ready``; where the terminal ``forgets``, say why they are not."""
    for each in buttons:
        each.setEnabled(ready and not forgets)
        if forgets:
            reason = explain(KEPT_INSIDE).whole()
            each.setToolTip(reason)
            each.setAccessibleDescription(reason)


def open_address(address: str) -> bool:
    """Open a web address in the browser of the system; tells whether it was one.

    What others typed must never start a program or open a file: only ``https`` goes out.
    """
    return not address_trouble(address) and QDesktopServices.openUrl(QUrl(address))
