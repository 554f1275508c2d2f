# SPDX-License-Identifier: Apache-2.0
"""Windows event logs as the Event Viewer or PowerShell export them, and daily summaries.

Read are the ids of section 7.5 of the domain document with their sources; everything else in
a log is passed over, and messages are not kept.
"""

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from approval import Problem, Row
from telework.hours.files.reading import (
    MOST_BYTES,
    MOST_ROWS,
    clock_in,
    day_in,
    heading_of,
    moment_in,
    person_in,
    read_known,
    too_large,
)
from telework.hours.objective import Gap, ObjectiveRecord, ObjectiveSource, merged
from telework.hours.spans import Span, moment_at
from telework.hours.use_events import UseEvent, UseKind, stretches_of, summaries
from telework.table_text import decoded

NAMES = {
    "日付と時刻": "time",
    "Date and Time": "time",
    "TimeCreated": "time",
    "イベント ID": "id",
    "イベントID": "id",
    "Event ID": "id",
    "Id": "id",
    "EventID": "id",
    "ソース": "source",
    "Source": "source",
    "ProviderName": "source",
    "コンピューター": "computer",
    "MachineName": "computer",
    "Computer": "computer",
    "職員番号": "person_id",
    "PersonId": "person_id",
    "日付": "day",
    "最初の使用": "first",
    "最後の使用": "last",
    "ロック・休止": "gaps",
}
"""Headings of Japanese and English systems; those not named here are passed over."""

SUMMARY_COLUMNS = ("person_id", "day", "first", "last")
SUMMARY_OPTIONAL = ("computer", "gaps")

_EVENTS: Mapping[str, tuple[UseKind, tuple[str, ...]]] = {
    "7001": (UseKind.LOGON, ("winlogon",)),
    "7002": (UseKind.LOGOFF, ("winlogon",)),
    "4800": (UseKind.LOCK, ("security-auditing",)),
    "4801": (UseKind.UNLOCK, ("security-auditing",)),
    "42": (UseKind.SLEEP, ("kernel-power",)),
    "1": (UseKind.WAKE, ("power-troubleshooter",)),
    "12": (UseKind.BOOT, ("kernel-general",)),
    "6005": (UseKind.BOOT, ("eventlog",)),
    "13": (UseKind.DOWN, ("kernel-general",)),
    "6006": (UseKind.DOWN, ("eventlog",)),
}
"""Event ids, with the end of the source's name: 1 of Kernel-General is a change of the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOf:
    """Whose computer an export without such columns is of; empty where its columns say so."""

    person_id: str = ""
    computer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveFile:
    """What a log shows: a summary for each day, and how many lines were passed over."""

    records: tuple[ObjectiveRecord, ...]
    passed_over: int


def parse_windows(
    file: str, data: bytes, export: ExportOf, people: Collection[str]
) -> ObjectiveFile | tuple[Problem, ...]:
    """Read a log or summaries, told apart by the heading; or everything that is wrong."""
    if len(data) > MOST_BYTES:
        return (too_large(file),)
    if export.person_id and export.person_id not in people:
        params = {"person_id": export.person_id}
        return (Problem(file=file, line=0, code="person.unknown", params=params),)
    if "day" in heading_of(data, NAMES):
        return _summaries(file, data, people)
    return _events(file, data, export, people)


def _events(
    file: str, data: bytes, export: ExportOf, people: Collection[str]
) -> ObjectiveFile | tuple[Problem, ...]:
    text, problems = decoded(file, data)
    broken = {problem.line for problem in problems}
    found: dict[tuple[str, str], list[UseEvent]] = {}
    passed_over, count = 0, 0
    try:
        for row in _event_rows(file, text, export):
            count += 1
            if row.line in broken:
                continue
            event = _event(row)
            if event is None and not row.problems:
                passed_over += 1
                continue
            key = (person_in(row, "person_id", people), row.text("computer").strip())
            problems += row.problems
            if event is not None:
                found.setdefault(key, []).append(event)
    except _WrongHeading as wrong:
        return (wrong.problem,)
    except csv.Error as error:
        params = {"detail": str(error)}
        problems.append(Problem(file=file, line=count + 1, code="file.not_csv", params=params))
    if count > MOST_ROWS:
        problems.append(too_large(file))
    if not count and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    records = tuple(
        record
        for (person, computer), events in sorted(found.items())
        for record in summaries(person, ObjectiveSource.PC, computer, stretches_of(events))
    )
    return ObjectiveFile(records=records, passed_over=passed_over)


class _WrongHeading(Exception):
    """The file has none of the headings of an export."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _event_rows(file: str, text: str, export: ExportOf) -> Iterator[Row]:
    """Yield the lines of an export; the Event Viewer gives the message no heading."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(reader, [])
    if header and header[0].startswith("#TYPE"):
        header = next(reader, [])
    columns = [NAMES.get(name.strip(), "") for name in header]
    needed = ["time", "id", *([] if export.person_id else ["person_id"])]
    if any(name not in columns for name in needed):
        params = {"expected": ",".join(needed), "found": ",".join(header)}
        raise _WrongHeading(Problem(file=file, line=1, code="file.columns", params=params))
    read = reader.line_num
    for cells in reader:
        line, read = read + 1, reader.line_num
        if not any(cell.strip() for cell in cells):
            continue
        named = dict(zip(columns, cells, strict=False))
        row = Row(
            file,
            line,
            {
                "time": named.get("time", ""),
                "id": named.get("id", ""),
                "source": named.get("source", ""),
                "person_id": named.get("person_id", "") or export.person_id,
                "computer": named.get("computer", "") or export.computer,
            },
        )
        if len(cells) < len(header):
            params = {"found": str(len(cells)), "expected": str(len(header))}
            row.fault("file.cells", **params)
        yield row


def _event(row: Row) -> UseEvent | None:
    if row.problems:
        return None
    if row.integer("id") is None:
        return None
    kind, sources = _EVENTS.get(row.text("id").strip(), (None, ()))
    source = row.text("source").strip(" .").lower().replace(" ", "-")
    if kind is None or (source and not source.endswith(sources)):
        return None
    at = moment_in(row, "time")
    return None if at is None else UseEvent(at=at, kind=kind)


def _summaries(
    file: str, data: bytes, people: Collection[str]
) -> ObjectiveFile | tuple[Problem, ...]:
    table = read_known(file, data, SUMMARY_COLUMNS, SUMMARY_OPTIONAL, NAMES)
    found: dict[tuple[object, ...], ObjectiveRecord] = {}
    for row in table.rows:
        record = _summary(row, people)
        if record is not None:
            key = (record.person_id, record.day, record.origin)
            found[key] = merged(found[key], record) if key in found else record
    faults = table.faults()
    return faults or ObjectiveFile(records=tuple(found.values()), passed_over=0)


def _summary(row: Row, people: Collection[str]) -> ObjectiveRecord | None:
    person, day = person_in(row, "person_id", people), day_in(row, "day")
    first, last = clock_in(row, "first", 29), clock_in(row, "last", 29)
    gaps = _gaps(row)
    if day is None or first is None or last is None or gaps is None:
        return None
    begin, end = int(first.total_seconds()) // 60, int(last.total_seconds()) // 60
    ends = [begin, *(end for gap in gaps for end in gap), end]
    if begin < 5 * 60 or any(left > right for left, right in pairwise(ends)):
        row.fault("hours.out_of_order", "first")
        return None
    return ObjectiveRecord(
        person_id=person,
        day=day,
        source=ObjectiveSource.PC,
        origin=row.text("computer").strip()[:64],
        first=moment_at(day, begin),
        last=moment_at(day, end),
        gaps=tuple(
            Gap(begin=moment_at(day, gap.begin), end=moment_at(day, gap.end)) for gap in gaps
        ),
    )


def _gaps(row: Row) -> Sequence[Span] | None:
    """Read ``12:00-13:00|15:10-15:25``."""
    found: list[Span] = []
    for word in row.several("gaps"):
        begin, _, end = word.partition("-")
        pair = Row(row.file, row.line, {"begin": begin, "end": end})
        left, right = clock_in(pair, "begin", 29), clock_in(pair, "end", 29)
        if left is None or right is None:
            row.fault("cell.not_a_time", "gaps", value=word)
            return None
        found.append(Span(int(left.total_seconds()) // 60, int(right.total_seconds()) // 60))
    return found
