# SPDX-License-Identifier: Apache-2.0
"""``/v1/me/letters``: which mails the signed-in person wants."""

from typing import Annotated

from fastapi import APIRouter, Depends

from approval.letters_wanted import LettersSent, LettersWanted
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.letters_wanted import read_letters, want_letters

router = APIRouter(tags=["sessions"])
_reads = Permits(Permission.ACCOUNT_SELF_READ)
_chooses = Permits(Permission.ACCOUNT_LETTERS_CHOOSE)


@router.get("/v1/me/letters")
def get_letters(caller: Annotated[Caller, Depends(_reads)]) -> LettersSent:
    """Return what is sent to the signed-in person, and where."""
    return read_letters(caller.services, caller.identified().actor)


@router.put("/v1/me/letters")
def put_letters(wanted: LettersWanted, caller: Annotated[Caller, Depends(_chooses)]) -> LettersSent:
    """Keep the person's own choice; 409 without an address, which the administrator keeps."""
    outcome = want_letters(caller.services, caller.identified().actor, wanted)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, 409)
    return outcome
