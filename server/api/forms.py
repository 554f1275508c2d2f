# SPDX-License-Identifier: Apache-2.0
"""``/v1/forms``: the register of forms (様式), its progress, its changes."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_changes import refuse_ids
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.measures.keep_forms import change_form
from server.usecases.measures.read_forms import (
    FormFilter,
    forms_csv,
    read_form,
    read_forms,
    read_progress,
)
from telework.measures.forms.form import FormState
from telework.measures.forms.wire import (
    ChangeForm,
    FormHistory,
    FormList,
    FormsProgress,
    ListedForm,
)

router = APIRouter(tags=["measures"])
_reads = Permits(Permission.MEASURES_FIGURE_READ)
_changes = Permits(Permission.MEASURES_ACTUAL_ENTER)
Reader = Annotated[Caller, Depends(_reads)]
Words = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
_STATUS = {
    "event.id_reused": 409,
    "form_register.moved_on": 409,
    "form_register.owners_only": 403,
    "form_register.unknown": 404,
}


@router.get("/v1/forms", response_model=FormList)
def get_forms(
    caller: Reader,
    on: date | None = None,
    section: Words = "",
    state: FormState | None = None,
    without_seal: bool | None = None,
    text: Words = "",
    after: Words = "",
) -> Response:
    """Return a page of the forms as they stood at the end of a day (today by default)."""
    identified = caller.identified()
    wanted = FormFilter(
        section_id=section, state=state, without_seal=without_seal, text=text, after=after
    )
    found = read_forms(caller.services, identified, on or identified.city.day, wanted)
    return plain_response(to_plain(found))


@router.get("/v1/forms/progress", response_model=FormsProgress)
def get_progress(caller: Reader, on: date | None = None) -> Response:
    """Return how far each section has come on a day."""
    identified = caller.identified()
    found = read_progress(caller.services, identified, on or identified.city.day)
    return plain_response(to_plain(found))


@router.get("/v1/forms/history", response_model=FormHistory)
def get_history(caller: Reader, form_id: Words) -> Response:
    """Return a form with all its changes; its id may hold what no path does."""
    found = read_form(caller.services, caller.identified(), form_id)
    if found is None:
        raise not_found()
    return plain_response(to_plain(found))


@router.get("/v1/forms/file.csv")
def get_file(caller: Reader, on: date | None = None) -> Response:
    """Return the whole register of a day, in the columns in which it is loaded."""
    identified = caller.identified()
    day = on or identified.city.day
    headers = {"Content-Disposition": f'attachment; filename="forms-{day}.csv"'}
    text = forms_csv(caller.services, identified, day)
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


@router.post("/v1/forms", response_model=ListedForm)
def post_change(asked: ChangeForm, caller: Annotated[Caller, Depends(_changes)]) -> Response:
    """Change a form, or add one (version 0); 409 where somebody was faster."""
    refuse_ids(asked.event_id)
    found = change_form(caller.services, caller.identified(), asked)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS.get(found.code))
    return plain_response(to_plain(found))
