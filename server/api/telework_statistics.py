# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework/statistics``: what HR reads of a month and of a fiscal year, and its files."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.telework.statistics.read_month import StatisticsQuestion, read_month
from server.usecases.telework.statistics.read_trend import read_trend
from server.usecases.telework.statistics.workbook import XLSX, csv_bytes, xlsx_bytes
from telework.counting import STANDARD
from telework.statistics.sheets import sheets_of
from telework.statistics.wire import FigureEvidence, MonthStatistics, Trend

router = APIRouter(tags=["telework"])
_reads = Permits(Permission.TELEWORK_CITY_READ)
Reader = Annotated[Caller, Depends(_reads)]
Month = Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
PolicyName = Annotated[str, Query(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
SectionName = Annotated[str, Query(max_length=64, pattern=r"^[^\x00]*$")]


@router.get("/v1/telework/statistics", response_model=MonthStatistics)
def get_statistics(
    caller: Reader,
    month: Month,
    evidence: FigureEvidence = FigureEvidence.LIVE,
    section: SectionName = "",
    policy: PolicyName = STANDARD.policy_id,
    format: Annotated[str, Query(pattern=r"^(json|csv|xlsx)$")] = "json",
) -> Response:
    """Return the statistics of a month; the files hold the same figures and their basis."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    question = StatisticsQuestion(
        month=first, policy_id=policy, evidence=evidence, section_id=section
    )
    found = read_month(caller.services, caller.identified().actor.tenant, question)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 404)
    if format == "json":
        return plain_response(to_plain(found))
    sheets = sheets_of(found)
    data = csv_bytes(sheets) if format == "csv" else xlsx_bytes(sheets)
    media = "text/csv; charset=utf-8" if format == "csv" else XLSX
    name = f"telework-{month}-{evidence.value}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=media, headers=headers)


@router.get("/v1/telework/statistics/trend", response_model=Trend)
def get_trend(
    caller: Reader,
    fiscal_year: Annotated[int | None, Query(ge=1900, le=2999)] = None,
    evidence: FigureEvidence = FigureEvidence.LIVE,
    policy: PolicyName = STANDARD.policy_id,
) -> Response:
    """Return a fiscal year, this one by default, against the target line, with a forecast."""
    tenant = caller.identified().actor.tenant
    found = read_trend(caller.services, tenant, fiscal_year, policy, evidence)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 404)
    return plain_response(to_plain(found))
