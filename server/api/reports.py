# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate: three rates with counts, each figure with the cases behind it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.rate import Medium
from approval.refusal import Refusal
from approval.register.period import fiscal_period, month_period
from approval.register.report import Breakdown, CountedCases, Figure, RateReport, report_csv
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.reads.read_rate import (
    MOST_ROWS,
    RateQuestion,
    cut_of,
    read_cases_behind,
    read_rate,
)

router = APIRouter(tags=["reports"])
_permits = Permits(Permission.APPROVAL_REPORT_READ)


class Asked:
    """Which figures are wanted; judged only once it is known who asks."""

    def __init__(
        self,
        by: Breakdown = Breakdown.BUREAU,
        month: Annotated[str, Query(pattern=r"^(\d{4}-\d{2})?$")] = "",
        fiscal_year: Annotated[int | None, Query(ge=1900, le=2999)] = None,
        cut: Annotated[str, Query(max_length=40, pattern=r"^[0-9.]*$")] = "",
    ) -> None:
        self.by = by
        self._month = month
        self._fiscal_year = fiscal_year
        self._cut = cut

    def question(self) -> RateQuestion:
        """Return the question.

        Raises:
            HttpRefusal: neither a month nor a fiscal year, or both; a cut that is none.
        """
        year = self._fiscal_year
        period = month_period(self._month) if year is None else fiscal_period(year)
        if period is None or (self._month and year is not None):
            raise HttpRefusal(Refusal(code="report.period_missing"))
        try:
            cut = cut_of(self._cut) if self._cut else None
        except ValueError:
            raise HttpRefusal(Refusal(code="request.malformed")) from None
        return RateQuestion(by=self.by, period=period, cut=cut)


@router.get("/v1/reports/rate", response_model=RateReport)
def get_rate(
    caller: Annotated[Caller, Depends(_permits)],
    asked: Annotated[Asked, Depends()],
    format: Annotated[str, Query(pattern=r"^(json|csv)$")] = "json",
) -> Response:
    """Return the rates of a month or a fiscal year; ``X-Report-Cut`` repeats them exactly."""
    tenant = caller.identified().actor.tenant
    report = read_rate(caller.services, tenant, asked.question())
    headers = {"X-Report-Cut": report.cut.mark()}
    if format == "json":
        answer = plain_response(to_plain(report))
        answer.headers.update(headers)
        return answer
    name = f"rate-{report.first.isoformat()}-{report.by.value}.csv"
    headers["Content-Disposition"] = f'attachment; filename="{name}"'
    # The mark by which spreadsheets know UTF-8.
    data = report_csv(report).encode("utf-8-sig")
    return Response(data, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/v1/reports/rate/cases", response_model=CountedCases)
def get_rate_cases(
    caller: Annotated[Caller, Depends(_permits)],
    asked: Annotated[Asked, Depends()],
    key: Annotated[str | None, Query(max_length=64, pattern=r"^[^\x00]*$")] = None,
    medium: Annotated[str, Query(pattern=r"^([EHPX](,[EHPX]){0,3})?$")] = "",
    reason: Annotated[str, Query(pattern=r"^[a-z_]{0,32}$")] = "",
    after: Annotated[str, Query(max_length=90, pattern=r"^[A-Za-z0-9_.:@-]*$")] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = 100,
) -> Response:
    """Return the cases behind one figure, as far as the reader may see them.

    ``medium`` names one or several, as in ``E,H``; ``reason`` is a reason for paper.
    """
    identified = caller.identified()
    media = tuple(Medium(each) for each in medium.split(",") if each)
    figure = Figure(by=asked.by, key=key, media=media, reason=reason)
    question = asked.question()
    try:
        page = read_cases_behind(caller.services, identified, question, figure, after, limit)
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    return plain_response(to_plain(page))
