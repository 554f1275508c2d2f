# SPDX-License-Identifier: Apache-2.0
"""An administrator's office in the town."""

import os

from approval.refusal import Refusal
from approval.wire_accounts import AccountDetail, ChangedAccount
from server.auth.passwords import Passwords
from server.usecases.administration.accounts import AccountOffice
from server.usecases.administration.person import read_account
from server.usecases.identify import Identified
from tests.server.town import MORI, Town

ADMINISTRATOR = "p-kera"
OTHER = "p-aida"
STAFF = MORI
_PASSWORDS = Passwords(concurrent_checks=4, cheap=True)


def office(town: Town) -> AccountOffice:
    """Return where accounts are changed."""
    return AccountOffice(services=town.services, passwords=_PASSWORDS, random=os.urandom)


def administrator(town: Town, person_id: str = ADMINISTRATOR) -> Identified:
    """Return an administrator who is signed in."""
    return town.desk(person_id, roles=("administrator",)).identified


def detail(town: Town, person_id: str) -> AccountDetail:
    """Return a person as the administrator sees him now."""
    found = read_account(town.services, administrator(town), person_id)
    assert found is not None
    return found


def changed(answer: ChangedAccount | Refusal) -> ChangedAccount:
    """Return what was changed; a refusal fails the test."""
    assert isinstance(answer, ChangedAccount), answer
    return answer


def refused(answer: object) -> str:
    """Return why something was refused."""
    assert isinstance(answer, Refusal), answer
    return answer.code
