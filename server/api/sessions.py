# SPDX-License-Identifier: Apache-2.0
"""``/v1/sessions``: signing in and out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from approval.people import Me
from approval.refusal import Refusal
from server.api.caller import Caller, Permits, open_to_all, request_id_of, services_of
from server.api.refusals import HttpRefusal
from server.assembly import Parts
from server.auth.permissions import Permission
from server.auth.session import IDLE
from server.usecases.describe_me import describe_me
from server.usecases.sign_in import Credentials, SignedIn, sign_in, sign_out

router = APIRouter(tags=["sessions"])
_permits = Permits(Permission.ACCOUNT_SESSION_END)

Identifier = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:@-]+$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRequest:
    """Credentials, and the installation they are typed on.

    ``new_password`` replaces a temporary one: without it that lets nobody in.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    login: Annotated[str, Field(max_length=120, pattern=r"^[^\x00]*$")]
    password: Annotated[str, Field(max_length=2000)]
    device_id: Identifier
    device_name: Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
    new_password: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceGrant:
    """What a device needs to make events; ``mac_key`` in hexadecimal."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device_id: str
    mac_key: str
    acknowledged_seq: int
    acknowledged_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAnswer:
    """A session has begun; ``certificate`` is empty before the first enrolment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    token: str
    me: Me
    server_time: datetime
    device: DeviceGrant
    certificate: str
    idle_minutes: int


@router.post("/v1/sessions", status_code=201, dependencies=[Depends(open_to_all)])
def post_session(given: SessionRequest, request: Request) -> SessionAnswer:
    """Sign in; an unknown account, a disabled one and a wrong password get one answer."""
    parts: Parts = request.app.state.parts
    now = parts.services.clock()
    credentials = Credentials(
        login=given.login,
        password=given.password,
        device_id=given.device_id,
        device_name=given.device_name,
        address=request.client.host if request.client else "",
        request_id=request_id_of(request),
        new_password=given.new_password,
    )
    begun = sign_in(parts.entrance, credentials, now)
    if isinstance(begun, Refusal):
        seconds = begun.params.get("seconds")
        raise HttpRefusal(begun, headers={"Retry-After": seconds} if seconds else None)
    return _answer(begun, describe_me(services_of(request), begun.session), now)


@router.delete("/v1/sessions/current", status_code=204)
def delete_session(caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Sign out."""
    actor = caller.identified().actor
    services = caller.services
    sign_out(services.database, actor.session, services.clock(), actor.request_id)
    return Response(status_code=204)


def _answer(begun: SignedIn, me: Me, now: datetime) -> SessionAnswer:
    return SessionAnswer(
        token=begun.token,
        me=me,
        server_time=now,
        device=DeviceGrant(
            device_id=begun.device.device_id,
            mac_key=begun.device.mac_key.hex(),
            acknowledged_seq=begun.device.acknowledged_seq,
            acknowledged_hash=begun.device.acknowledged_hash,
        ),
        certificate=begun.certificate_pem,
        idle_minutes=int(IDLE.total_seconds() // 60),
    )
