# SPDX-License-Identifier: Apache-2.0
"""The register of forms as a CSV file: one line for each form and each change of it.

Loading adds to the register and takes nothing out of it: a line that stands already is passed
over, any other must be of the day of the form's newest change, or later.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from approval import Problem, Row, read_table
from telework.measures.forms.form import LONGEST_ID, LONGEST_NAME, Form, FormState, fault_of

COLUMNS = (
    "form_id",
    "name",
    "section_id",
    "seal",
    "paper",
    "in_person",
    "basis",
    "state",
    "replaced_by",
    "since",
)
MOST_LINES = 20_000
_BEFORE_ALL = date.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a file is read against.

    Attributes:
        sections: ids of every section that the organisation has or had.
        histories: the changes of each form that the register holds, the oldest first.
        today: no form changes after it.
    """

    sections: Collection[str]
    histories: Mapping[str, Sequence[Form]]
    today: date


def parse_forms(
    text: str, standing: Standing, file: str = "forms.csv"
) -> tuple[tuple[Form, int], ...] | tuple[Problem, ...]:
    """Return what the file adds, each with its version within its form, or all its faults."""
    rows, problems = read_table(file, text, COLUMNS)
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if len(rows) > MOST_LINES:
        most = {"most": str(MOST_LINES)}
        return (Problem(file=file, line=0, code="form_file.too_long", params=most),)
    histories = {form_id: list(lines) for form_id, lines in standing.histories.items()}
    added: list[tuple[Form, int]] = []
    for row in rows:
        form = _form(row, standing)
        if form is not None:
            _join(row, form, histories, added)
        problems += row.problems
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(added)


def _join(
    row: Row, form: Form, histories: dict[str, list[Form]], added: list[tuple[Form, int]]
) -> None:
    known = histories.setdefault(form.form_id, [])
    if form in known:
        return
    last = known[-1].since if known else _BEFORE_ALL
    if form.since < last:
        row.fault("form_file.since_past", "since", form_id=form.form_id, last=last.isoformat())
        return
    known.append(form)
    # A line that only repeats how the form stands changes nothing.
    if len(known) > 1 and replace(form, since=last) == known[-2]:
        known.pop()
        return
    added.append((form, len(known)))


def _form(row: Row, standing: Standing) -> Form | None:
    form_id, name = row.needed("form_id"), row.needed("name")
    section_id = row.choice("section_id", standing.sections)
    state = row.choice("state", [each.value for each in FormState])
    marks = [row.yes(column) for column in ("seal", "paper", "in_person")]
    since = row.day("since")
    if since is not None and since > standing.today:
        row.fault("form_file.since_future", "since", today=standing.today.isoformat())
    if row.problems or since is None:
        return None
    form = Form(
        form_id=form_id,
        name=name,
        section_id=section_id,
        seal=marks[0],
        paper=marks[1],
        in_person=marks[2],
        basis=row.text("basis"),
        state=FormState(state),
        replaced_by=row.text("replaced_by"),
        since=since,
    )
    return None if _faulty(row, form) else form


def _faulty(row: Row, form: Form) -> bool:
    fault = fault_of(form)
    if fault == "form_register.replaced_by":
        row.fault("form_file.replaced_by", "replaced_by")
    elif fault:
        row.fault("form_file.text", "name", longest=str(LONGEST_NAME), longest_id=str(LONGEST_ID))
    return bool(fault)
