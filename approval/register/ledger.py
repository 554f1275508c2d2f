# SPDX-License-Identifier: Apache-2.0
"""The list of documents (文書件名簿): one line for every case with a number, to be handed out.

A need-to-know case has its line without title and drafter, for whoever asks: a list that
leaves the system is read by people whom nobody has checked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar

from approval.calendar import city_day
from approval.case import Case
from approval.register.entry import register_entry
from approval.register.paper import Carrier
from approval.register.spreadsheet import csv_row, harmless_cell
from approval.secrecy import MASKED_TITLE


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One line; days are those of the city, texts as of the acts.

    Attributes:
        state: code of the case's state; ``closed`` once it lies in a record file.
        carrier: ``E``, ``H`` or ``P``; ``paper_reason`` the code of why on paper.
        executed_on: first day on which it took effect outside (施行).
        record_file: id of the record file (簿冊).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    number: str
    title: str
    section: str
    drafter: str
    drafted_on: date
    state: str
    decided_on: date | None
    decision_class: str
    article: str
    amount: int | None
    carrier: Carrier
    paper_reason: str
    retention_years: int
    publication: str
    executed_on: date | None
    closed_on: date | None
    record_file: str


HEADINGS = (
    "文書番号",
    "件名",
    "起案した所属",
    "起案者",
    "起案日",
    "状態",
    "決裁日",
    "決裁区分",
    "条文",
    "金額（円）",
    "媒体",
    "紙の理由",
    "保存期間（年、0は永年）",
    "公開区分",
    "施行日",
    "完結日",
    "簿冊",
)
STATES = {
    "draft": "起案中",
    "circulating": "回議中",
    "remanded": "差戻し",
    "decided": "決裁済み",
    "rejected": "否決",
    "withdrawn": "取下げ",
    "abandoned": "廃案",
    "closed": "完結",
}
_CARRIERS = {Carrier.ELECTRONIC: "電子", Carrier.HYBRID: "紙併用", Carrier.PAPER: "紙"}
_PUBLICATIONS = {"open": "公開", "partial": "部分公開", "closed": "非公開"}


def ledger_line(case: Case) -> LedgerLine:
    """Return the line of a case; one of a need-to-know case tells neither title nor drafter."""
    entry, content, secret = register_entry(case), case.content, bool(case.content.secrecy)
    executed = [each.act.executed_on for each in case.executions]
    return LedgerLine(
        number=case.number,
        title=MASKED_TITLE if secret else content.title,
        section=case.owner.section_name if case.owner else case.drafter.section_name,
        drafter="" if secret else case.drafter.name,
        drafted_on=city_day(case.drafted_at),
        state="closed" if case.closed else case.state.value,
        decided_on=entry.decided_on,
        decision_class=case.authority.label,
        article=case.authority.article,
        amount=None if secret else content.amount,
        carrier=entry.carrier,
        paper_reason=entry.reason,
        retention_years=content.retention_years,
        publication=content.publication,
        executed_on=min(executed, default=None),
        closed_on=case.closed.closed_on if case.closed else None,
        record_file=case.closed.file_id if case.closed else "",
    )


def ledger_csv(lines: Iterable[LedgerLine]) -> Iterator[str]:
    """Yield the list as CSV for a spreadsheet, headings first, one row at a time."""
    yield csv_row(HEADINGS)
    for line in lines:
        yield csv_row(_cells(line))


def _cells(line: LedgerLine) -> tuple[str, ...]:
    shown: dict[str, object] = {each.name: getattr(line, each.name) for each in fields(line)}
    shown["state"] = STATES.get(line.state, line.state)
    shown["carrier"] = _CARRIERS[line.carrier]
    shown["publication"] = _PUBLICATIONS[line.publication]
    return tuple("" if value is None else harmless_cell(str(value)) for value in shown.values())
