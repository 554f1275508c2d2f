# SPDX-License-Identifier: Apache-2.0
"""Record files whose retention is over: the list from which a disposal case is drafted."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval import city_day, to_plain
from approval.register.proposal import DisposalProposal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.auth.permissions import Permission
from server.usecases.record_files import propose_disposal

router = APIRouter(tags=["records"])
_permits = Permits(Permission.APPROVAL_REGISTER_KEEP)


@router.get("/v1/records/expired", response_model=DisposalProposal)
def get_expired(caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Return what is to be decided today about expired files; reading it changes nothing."""
    tenant, services = caller.identified().actor.tenant, caller.services
    today = city_day(services.clock())
    proposed = propose_disposal(services.database, tenant, today)
    return plain_response(to_plain(DisposalProposal(on=today, record_files=proposed)))
