# SPDX-License-Identifier: Apache-2.0
"""メール: which mails the person gets, as the server keeps it."""

from approval.letters_wanted import LettersSent, LettersWanted
from desktop.acting.workplace import Workplace


def letters(place: Workplace) -> LettersSent:
    """Return what is sent to the person, and where.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    transport = place.open_transport()
    try:
        return place.api(transport).letters()
    finally:
        transport.close()


def want_letters(place: Workplace, wanted: LettersWanted) -> LettersSent:
    """Choose what is sent, and return how it stands then.

    Raises:
        CallFailed: the server was not reached or refused; what was chosen before holds.
    """
    transport = place.open_transport()
    try:
        return place.api(transport).want_letters(wanted)
    finally:
        transport.close()
