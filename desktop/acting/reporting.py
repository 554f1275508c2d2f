# SPDX-License-Identifier: Apache-2.0
"""統計: the figures from the server, or the last ones that it gave."""

import json
from datetime import datetime

from approval.encoding import from_answer, to_plain
from approval.register.report import CountedCases, RateReport
from desktop.acting.workplace import Workplace
from desktop.reports import FigureAsked, RateAnswer, RateAsked
from desktop.store import meta
from desktop.sync.faults import CallFailed, trouble_of


def rate(place: Workplace, asked: RateAsked) -> RateAnswer:
    """Return the rates; without the server those that were read last, with the reason."""
    transport = place.open_transport()
    try:
        report = place.api(transport).rate(asked.query())
    except CallFailed as problem:
        kept = _kept(place, asked)
        trouble = trouble_of(problem.fault)
        return RateAnswer(report=kept.report, read_at=kept.read_at, trouble=trouble)
    finally:
        transport.close()
    read_at = place.now()
    _keep(place, asked, report, read_at)
    return RateAnswer(report=report, read_at=read_at)


def cases(place: Workplace, asked: RateAsked, figure: FigureAsked, after: str) -> CountedCases:
    """Return a page of the cases behind a figure.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    query = asked.query() | figure.query()
    query |= {"after": after} if after else {}
    transport = place.open_transport()
    try:
        return place.api(transport).rate_cases(query)
    finally:
        transport.close()


def _keep(place: Workplace, asked: RateAsked, report: RateReport, read_at: datetime) -> None:
    plain = {"read_at": read_at.isoformat(), "report": to_plain(report)}
    text = json.dumps(plain, ensure_ascii=False)
    with place.vault.database.write() as tx:
        meta.put_secret(tx, place.vault.seal(), asked.name(), text.encode())


def _kept(place: Workplace, asked: RateAsked) -> RateAnswer:
    with place.vault.database.read() as tx:
        body = meta.get_secret(tx, place.vault.seal(), asked.name())
    if not body:
        return RateAnswer(report=None, read_at=None)
    plain = json.loads(body)
    return RateAnswer(
        report=from_answer(RateReport, plain["report"]),
        read_at=datetime.fromisoformat(plain["read_at"]),
    )
