# SPDX-License-Identifier: Apache-2.0
"""The dialogs of the signing key, and a batch that a pulled card has stopped."""

from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton, QWidget

from desktop.facade import Trouble
from desktop.signing_keys import KeyKind, PinState
from desktop.ui.dialogs.bulk_dialog import BulkDialog
from desktop.ui.dialogs.change_key_dialog import ChangeKeyDialog
from desktop.ui.dialogs.key_dialogs import RemoveKeyDialog, RenewKeyDialog
from desktop.ui.services import Services
from tests.desktop.fake_keys import MADE, ON_CARD
from tests.desktop.sample_rows import waiting_rows


def change_key(services: Services, parent: QWidget) -> QDialog:
    """Looking for a card, with two keys on it."""
    dialog = ChangeKeyDialog(services, parent, ON_CARD)
    dialog.findChild(QRadioButton, "change_key.card").click()
    dialog.findChild(QPushButton, "change_key.look").click()
    return dialog


def change_key_file(services: Services, parent: QWidget) -> QDialog:
    """Taking a key from a file."""
    dialog = ChangeKeyDialog(services, parent, MADE)
    dialog.findChild(QRadioButton, "change_key.file").click()
    return dialog


def renew_key(services: Services, parent: QWidget) -> QDialog:
    """A new certificate for the key made here."""
    return RenewKeyDialog(services, parent, MADE)


def remove_key(services: Services, parent: QWidget) -> QDialog:
    """The question before a key is used no longer."""
    return RemoveKeyDialog(services, parent, MADE)


def bulk_stopped(services: Services, parent: QWidget) -> QDialog:
    """The card was pulled out before the second case, and its PIN is nearly worn out."""
    desk = services.desk
    desk.keys.asked = PinState(  # type: ignore[attr-defined]
        kind=KeyKind.CARD, card="職員カード", wear="final"
    )
    rows = waiting_rows()[1:4]
    desk.refusals = {  # type: ignore[attr-defined]
        rows[1].case_id: Trouble(code="card.gone", params={"card": "職員カード"})
    }
    dialog = BulkDialog(services, parent, rows)
    dialog.answered("batch-1")
    return dialog
