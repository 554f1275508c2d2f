# SPDX-License-Identifier: Apache-2.0
"""``/v1/administration/accounts``: people, and who of them may sign in as what."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from approval import to_plain
from approval.refusal import Refusal
from approval.wire_accounts import (
    AccountDetail,
    AccountPage,
    AddAccount,
    ChangeAccount,
    ChangedAccount,
    GiveRoles,
)
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.administration.accounts import AccountOffice
from server.usecases.administration.people import (
    MOST_LINES,
    Wanted,
    export_accounts,
    read_accounts,
)
from server.usecases.administration.person import read_account

router = APIRouter(tags=["administration"])
ROOT = "/v1/administration/accounts"
Administrator = Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_ACCOUNT_MANAGE))]
PersonPath = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[^\x00/]+$")]
Words = Annotated[str, Query(max_length=100, pattern=r"^[^\x00]*$")]
Name = Annotated[str, Query(max_length=20, pattern=r"^[a-z]*$")]
After = Annotated[str, Query(max_length=400, pattern=r"^[A-Za-z0-9_=-]*$")]
Limit = Annotated[int, Query(ge=1, le=MOST_LINES)]
_CONFLICTS = frozenset(
    {
        "account.changed",
        "account.last_administrator",
        "account.login_taken",
        "account.own_account",
        "account.person_has_one",
    }
)


@router.get(ROOT, response_model=AccountPage)
def get_accounts(
    caller: Administrator,
    q: Words = "",
    role: Name = "",
    state: Name = "",
    after: After = "",
    limit: Limit = 100,
) -> Response:
    """Return a page of people, with or without an account."""
    wanted = Wanted(words=q, role=role, state=state)
    page = read_accounts(caller.services, caller.identified(), wanted, after, limit)
    return plain_response(to_plain(page))


@router.get("/v1/administration/accounts.csv")
def get_accounts_csv(
    caller: Administrator, q: Words = "", role: Name = "", state: Name = ""
) -> Response:
    """Return the same people as CSV."""
    wanted = Wanted(words=q, role=role, state=state)
    return csv_answer(export_accounts(caller.services, caller.identified(), wanted), "accounts")


@router.get(ROOT + "/{person_id}", response_model=AccountDetail)
def get_account(person_id: PersonPath, caller: Administrator) -> Response:
    """Return one person with account, devices and sessions."""
    found = read_account(caller.services, caller.identified(), person_id)
    if found is None:
        raise not_found()
    return plain_response(to_plain(found))


@router.post(ROOT, response_model=ChangedAccount, status_code=201)
def post_account(wanted: AddAccount, request: Request, caller: Administrator) -> Response:
    """Add an account; the password in the answer is said this once."""
    return _answer(_office(request).add(caller.identified(), wanted), 201)


@router.post(ROOT + "/{person_id}/disable", response_model=ChangedAccount)
def post_disable(
    person_id: PersonPath, seen: ChangeAccount, request: Request, caller: Administrator
) -> Response:
    """Disable an account; its sessions end now."""
    return _answer(_office(request).disable(caller.identified(), person_id, seen.rev))


@router.post(ROOT + "/{person_id}/enable", response_model=ChangedAccount)
def post_enable(
    person_id: PersonPath, seen: ChangeAccount, request: Request, caller: Administrator
) -> Response:
    """Enable an account again."""
    return _answer(_office(request).enable(caller.identified(), person_id, seen.rev))


@router.post(ROOT + "/{person_id}/password", response_model=ChangedAccount)
def post_password(
    person_id: PersonPath, seen: ChangeAccount, request: Request, caller: Administrator
) -> Response:
    """Replace the password by a temporary one, said this once."""
    return _answer(_office(request).reset_password(caller.identified(), person_id, seen.rev))


@router.post(ROOT + "/{person_id}/roles", response_model=ChangedAccount)
def post_roles(
    person_id: PersonPath, wanted: GiveRoles, request: Request, caller: Administrator
) -> Response:
    """Give an account these roles and no others."""
    identified = caller.identified()
    done = _office(request).give_roles(identified, person_id, wanted.rev, wanted.roles)
    return _answer(done)


@router.post(ROOT + "/{person_id}/sign-out", response_model=ChangedAccount)
def post_sign_out(
    person_id: PersonPath, seen: ChangeAccount, request: Request, caller: Administrator
) -> Response:
    """End every session of an account."""
    return _answer(_office(request).end_sessions(caller.identified(), person_id, seen.rev))


def csv_answer(pieces: Iterator[str], name: str) -> StreamingResponse:
    """Return a CSV to be saved; the mark by which spreadsheets know UTF-8 stands before it."""
    parts = (piece.encode("utf-8-sig" if at == 0 else "utf-8") for at, piece in enumerate(pieces))
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(parts, media_type="text/csv; charset=utf-8", headers=headers)


def _office(request: Request) -> AccountOffice:
    parts: Parts = request.app.state.parts
    entrance = parts.entrance
    return AccountOffice(
        services=parts.services, passwords=entrance.passwords, random=entrance.random
    )


def _answer(done: ChangedAccount | Refusal, status: int = 200) -> Response:
    if isinstance(done, Refusal):
        if done.code == "account.unknown":
            raise not_found()
        raise HttpRefusal(done, 409 if done.code in _CONFLICTS else None)
    response = plain_response(to_plain(done))
    response.status_code = status
    # A password in it is for one pair of eyes and for no cache.
    response.headers["Cache-Control"] = "no-store"
    return response
