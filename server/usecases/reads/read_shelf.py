# SPDX-License-Identifier: Apache-2.0
"""The shelves as one reader may see them: record files, their cases, and cases to close.

文書主管 and auditors see every record file; everybody else those of his own sections, as
he sees their cases. Whether a case may be closed is the engine's rule, asked for each row.
"""

import json
from datetime import date

from sqlalchemy import Connection

from approval.calendar import city_day
from approval.case import Case
from approval.encoding import case_from_plain
from approval.engine.guards import owns
from approval.identifiers import SectionId
from approval.register.records import FileState, RecordFile
from approval.register.shelf import (
    FiledCase,
    FiledCases,
    KeptFile,
    KeptFiles,
    UnclosedCase,
    UnclosedCases,
)
from approval.secrecy import MASKED_TITLE
from server.store.records import find_record_file
from server.store.shelf import (
    CaseToClose,
    ShelfFilter,
    cases_in_file,
    cases_to_close,
    count_in_file,
    count_on_shelf,
    files_on_shelf,
)
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_ROWS = 200


def read_files(
    services: Services,
    identified: Identified,
    *,
    year: int | None,
    over: bool,
    after: str,
    limit: int,
) -> KeptFiles:
    """Return a page of the record files that the reader may see.

    Raises:
        ValueError: ``after`` is not what a page before has given.
    """
    today = city_day(services.clock())
    wanted = ShelfFilter(
        sections=own_sections(identified), year=year, over_on=today if over else None
    )
    place = _year_place(after)
    tenant, limit = identified.actor.tenant, min(limit, MOST_ROWS)
    with services.database.read_work() as tx:
        found = files_on_shelf(tx, tenant, wanted, place, limit)
        total = count_on_shelf(tx, tenant, wanted)
    names = section_names(identified)
    items = tuple(_kept(file, cases, names, today) for file, cases in found)
    more = f"{found[-1][0].year}.{found[-1][0].file_id}" if len(found) == limit else ""
    return KeptFiles(items=items, total=total, next=more)


def read_filed(
    services: Services, identified: Identified, file_id: str, after: str, limit: int
) -> FiledCases | None:
    """Return a page of the cases in a record file, None where the reader may not see the file.

    Raises:
        ValueError: ``after`` is not what a page before has given.
    """
    place, actor, limit = _day_place(after), identified.actor, min(limit, MOST_ROWS)
    with services.database.read_work() as tx:
        if not _sees(tx, identified, file_id):
            return None
        found = cases_in_file(tx, actor, file_id, place, limit)
        total = count_in_file(tx, actor.tenant, file_id)
    items = tuple(
        FiledCase(
            case_id=each.case_id,
            number=each.number,
            title=MASKED_TITLE if each.masked else each.title,
            closed_on=each.closed_on,
        )
        for each in found
    )
    more = f"{found[-1].closed_on}.{found[-1].case_id}" if len(found) == limit else ""
    return FiledCases(items=items, total=total, next=more)


def read_unclosed(
    services: Services, identified: Identified, after: str, limit: int
) -> UnclosedCases:
    """Return a page of cases that are over and lie in no record file.

    Raises:
        ValueError: ``after`` is not what a page before has given.
    """
    place, limit = _day_place(after), min(limit, MOST_ROWS)
    with services.database.read_work() as tx:
        sections = own_sections(identified)
        found = cases_to_close(tx, identified.actor, sections, place, limit)
    more = f"{found[-1].decided_on}.{found[-1].case_id}" if len(found) == limit else ""
    items = tuple(_unclosed(each, identified) for each in found)
    return UnclosedCases(items=items, next=more)


def own_sections(identified: Identified) -> frozenset[SectionId] | None:
    """Return the sections whose shelves the reader may see, None for all of them.

    The shelf of a 課 is that of its 係 too.
    """
    if identified.actor.reads_everything:
        return None
    sections = identified.actor.sections
    view = identified.city.view
    divisions = (view.division_of(each) for each in sections)
    return sections | {each.section_id for each in divisions if each is not None}


def section_names(identified: Identified) -> dict[str, str]:
    """Return the newest name of each section; abolished ones keep their last."""
    sections = sorted(identified.city.sections, key=lambda section: section.valid_from)
    return {section.section_id: section.name for section in sections}


def _sees(tx: Connection, identified: Identified, file_id: str) -> bool:
    file = find_record_file(tx, identified.actor.tenant, file_id)
    sections = own_sections(identified)
    return file is not None and (sections is None or file.section_id in sections)


def _kept(file: RecordFile, cases: int, names: dict[str, str], today: date) -> KeptFile:
    end = file.expires_on()
    return KeptFile(
        file=file,
        section=names.get(file.section_id, file.section_id),
        cases=cases,
        expires_on=end,
        over=file.state is FileState.KEPT and end is not None and end <= today,
    )


def _unclosed(found: CaseToClose, identified: Identified) -> UnclosedCase:
    case = case_from_plain(json.loads(found.snapshot))
    return UnclosedCase(
        case_id=case.case_id,
        number=case.number,
        title=case.content.title,
        outcome=case.state.value,
        decided_on=found.decided_on,
        retention_years=case.content.retention_years,
        section_id=case.owner_section_id,
        office=_office(case),
        mine=owns(case, identified.actor.person_id, identified.city.view),
    )


def _office(case: Case) -> str:
    if case.owner is not None:
        return case.owner.office
    drafter = case.drafter
    return f"{drafter.section_name} {drafter.post_title} {drafter.name}"


def _year_place(after: str) -> tuple[int, str] | None:
    if not after:
        return None
    year, separator, file_id = after.partition(".")
    if not separator:
        raise ValueError("not a place in a list")
    return int(year), file_id


def _day_place(after: str) -> tuple[date, str] | None:
    if not after:
        return None
    day, _separator, case_id = after.partition(".")
    return date.fromisoformat(day), case_id
