# SPDX-License-Identifier: Apache-2.0
"""``/v1/administration/jobs``: work left in the outbox, unsent mail and dead letters."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from approval.wire_jobs import DecideJob, JobLine, JobPage
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.administration.jobs import (
    MOST_LINES,
    put_job_aside,
    read_jobs,
    try_job_again,
)

router = APIRouter(tags=["administration"])
ROOT = "/v1/administration/jobs"
LARGEST = 2**53 - 1
Administrator = Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_JOB_MANAGE))]
JobPath = Annotated[int, Path(ge=1, le=LARGEST)]
State = Annotated[str, Query(pattern=r"^(waiting|late|dead|done)?$")]
Kind = Annotated[str, Query(max_length=40, pattern=r"^[a-z_.]*$")]
Before = Annotated[int, Query(ge=0, le=LARGEST)]
Limit = Annotated[int, Query(ge=1, le=MOST_LINES)]


@router.get(ROOT, response_model=JobPage)
def get_jobs(
    caller: Administrator,
    state: State = "",
    kind: Kind = "",
    before: Before = 0,
    limit: Limit = 100,
) -> Response:
    """Return open work, the newest first, and how much there is of each kind."""
    page = read_jobs(caller.services, caller.identified(), state, kind, before, limit)
    return plain_response(to_plain(page))


@router.post(ROOT + "/{job_id}/retry", response_model=JobLine)
def post_retry(job_id: JobPath, seen: DecideJob, caller: Administrator) -> Response:
    """Have it tried at once, as if for the first time."""
    return _answer(try_job_again(caller.services, caller.identified(), job_id, seen.attempts))


@router.post(ROOT + "/{job_id}/put-aside", response_model=JobLine)
def post_put_aside(job_id: JobPath, seen: DecideJob, caller: Administrator) -> Response:
    """End what was given up: somebody saw to it in another way."""
    return _answer(put_job_aside(caller.services, caller.identified(), job_id, seen.attempts))


def _answer(done: JobLine | Refusal) -> Response:
    if isinstance(done, Refusal):
        if done.code == "job.unknown":
            raise not_found()
        raise HttpRefusal(done, 409)
    return plain_response(to_plain(done))
