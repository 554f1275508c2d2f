# SPDX-License-Identifier: Apache-2.0
"""What people enter and keep, read again: entries of actuals, forms, and who answered."""

import calendar
from collections import Counter
from datetime import date

from sqlalchemy import Connection, select

from server.store.tables import form_version, measure_actual, survey_participant, survey_tally


def entered_again(tx: Connection) -> dict[tuple[str, str], str]:
    """Return the entry of each measure and month that no other entry corrects."""
    rows = list(tx.execute(select(measure_actual)))
    corrected = {row.replaces for row in rows if row.replaces}
    return {(row.measure_id, row.month): row.value for row in rows if row.entry_id not in corrected}


def forms_again(tx: Connection, month: str) -> int:
    """Return how many forms asked nobody for a seal on the last day of a month (rule 1)."""
    first = date.fromisoformat(f"{month}-01")
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    newest = {}
    for row in sorted(tx.execute(select(form_version)), key=lambda row: row.version):
        if row.since <= last:
            newest[row.form_id] = row
    gone = {"abolished", "replaced"}
    return sum(not row.seal or row.state in gone for row in newest.values())


def surveys_again(tx: Connection) -> dict[str, tuple[int, int]]:
    """Return how many answered each survey, and how many were asked."""
    asked = Counter(row.survey_id for row in tx.execute(select(survey_participant)))
    return {
        row.survey_id: (row.number, asked[row.survey_id])
        for row in tx.execute(select(survey_tally))
        if (row.question, row.choice) == (0, 0)
    }
