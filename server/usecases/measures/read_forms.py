# SPDX-License-Identifier: Apache-2.0
"""Reading the register of forms: a page, one form's history, progress, the whole as a file."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from approval.identifiers import PersonId, SectionId
from approval.register.spreadsheet import csv_row, harmless_cell
from server.auth.permissions import Permission
from server.store.measures.forms import StoredForm, forms_on, history_of
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.section_rights import is_of_section
from server.usecases.services import Services
from telework.measures.forms.form import FORMS_RULE_VERSION, FormState
from telework.measures.forms.forms_file import COLUMNS
from telework.measures.forms.wire import (
    FormChange,
    FormHistory,
    FormList,
    FormsProgress,
    ListedForm,
    SectionProgress,
)

PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFilter:
    """Which forms are asked for; what is None or empty is not asked."""

    section_id: str = ""
    state: FormState | None = None
    without_seal: bool | None = None
    text: str = ""
    after: str = ""


class FormReader:
    """Who reads, with the rights on each section worked out once."""

    def __init__(self, identified: Identified) -> None:
        self._identified = identified
        self._may: dict[str, bool] = {}

    @property
    def city(self) -> CityToday:
        """The organisation of today."""
        return self._identified.city

    def may_change(self, section_id: str) -> bool:
        """Say whether the reader keeps the forms of a section: his own, or the city's."""
        actor = self._identified.actor
        if section_id not in self._may:
            self._may[section_id] = actor.may(Permission.MEASURES_CITY_MANAGE) or (
                actor.may(Permission.MEASURES_ACTUAL_ENTER)
                and is_of_section(self.city, actor.person_id, SectionId(section_id))
            )
        return self._may[section_id]

    def listed(self, stored: StoredForm) -> ListedForm:
        """Return a form as it is shown."""
        return ListedForm(
            form=stored.form,
            section=section_name(self.city, stored.form.section_id),
            version=stored.version,
            may_change=self.may_change(stored.form.section_id),
        )


def read_forms(
    services: Services, identified: Identified, day: date, wanted: FormFilter
) -> FormList:
    """Return a page of the forms as they stood at the end of a day, by id."""
    reader = FormReader(identified)
    with services.database.read_work() as tx:
        found = forms_on(tx, identified.actor.tenant, day)
    fitting = [each for each in found if _fits(each, wanted)]
    rest = [each for each in fitting if each.form.form_id > wanted.after]
    return FormList(
        on=day,
        found=len(fitting),
        items=tuple(reader.listed(each) for each in rest[:PAGE]),
        after=rest[PAGE - 1].form.form_id if len(rest) > PAGE else "",
    )


def read_form(services: Services, identified: Identified, form_id: str) -> FormHistory | None:
    """Return a form with all its changes, the newest first."""
    reader = FormReader(identified)
    with services.database.read_work() as tx:
        lines = history_of(tx, identified.actor.tenant, form_id)
    if not lines:
        return None
    return FormHistory(
        now=reader.listed(lines[-1]),
        changes=tuple(_change(reader.city, each) for each in reversed(lines)),
    )


def read_progress(services: Services, identified: Identified, day: date) -> FormsProgress:
    """Return how far each section has come on a day, the least advanced first."""
    reader = FormReader(identified)
    with services.database.read_work() as tx:
        found = forms_on(tx, identified.actor.tenant, day)
    of_section: dict[str, list[StoredForm]] = {}
    for each in found:
        of_section.setdefault(each.form.section_id, []).append(each)
    lines = [_progress(reader, section_id, forms) for section_id, forms in of_section.items()]
    return FormsProgress(
        on=day,
        rule=FORMS_RULE_VERSION,
        city=_progress(reader, "", found),
        sections=tuple(sorted(lines, key=_least_advanced)),
    )


def forms_csv(services: Services, identified: Identified, day: date) -> str:
    """Return the whole register of a day in the columns in which it is loaded."""
    with services.database.read_work() as tx:
        found = forms_on(tx, identified.actor.tenant, day)
    return "\ufeff" + csv_row(COLUMNS) + "".join(csv_row(_cells(each)) for each in found)


def section_name(city: CityToday, section_id: str) -> str:
    """Name a section, also one that is no more; its id where nobody knows it."""
    known = city.view.section(SectionId(section_id))
    if known is not None:
        return known.name
    named = [each.name for each in city.sections if each.section_id == section_id]
    return named[-1] if named else section_id


def _fits(stored: StoredForm, wanted: FormFilter) -> bool:
    form = stored.form
    if wanted.section_id not in ("", form.section_id) or wanted.state not in (None, form.state):
        return False
    if wanted.without_seal not in (None, form.without_seal):
        return False
    told = (form.form_id, form.name, form.basis, form.replaced_by)
    return not wanted.text or _folded(wanted.text) in _folded("\n".join(told))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _change(city: CityToday, stored: StoredForm) -> FormChange:
    person = city.view.person(PersonId(stored.made_by))
    return FormChange(
        form=stored.form,
        section=section_name(city, stored.form.section_id),
        version=stored.version,
        by=person.name if person else stored.made_by,
        at=stored.made_at,
    )


def _progress(reader: FormReader, section_id: str, forms: Iterable[StoredForm]) -> SectionProgress:
    given = [each.form for each in forms]
    return SectionProgress(
        section_id=section_id,
        section=section_name(reader.city, section_id) if section_id else "",
        forms=len(given),
        seen_to=sum(each.seen_to for each in given),
        without_seal=sum(each.without_seal for each in given),
        may_change=reader.may_change(section_id),
    )


def _least_advanced(line: SectionProgress) -> tuple[float, str]:
    return line.seen_to / line.forms, line.section_id


def _cells(stored: StoredForm) -> list[str]:
    form = stored.form
    words = {True: "yes", False: "no"}
    return [
        harmless_cell(form.form_id),
        harmless_cell(form.name),
        form.section_id,
        words[form.seal],
        words[form.paper],
        words[form.in_person],
        harmless_cell(form.basis),
        form.state.value,
        harmless_cell(form.replaced_by),
        form.since.isoformat(),
    ]
