# SPDX-License-Identifier: Apache-2.0
"""What was done outside after the decision (施行), in words."""

from PySide6.QtCore import QCoreApplication

from approval.case import Case, Execution
from desktop.ui import words
from desktop.ui.dates import day_and_clock


def execution_lines(case: Case) -> tuple[str, ...]:
    """Return what was recorded, the oldest first."""
    return tuple(_line(each, case.number) for each in case.executions)


def _line(execution: Execution, case_number: str) -> str:
    translate = QCoreApplication.translate
    act, by = execution.act, execution.by
    seal = translate("Execution", "公印") if act.official_seal else ""
    number = act.number or case_number
    head = (act.executed_on.strftime("%Y/%m/%d"), words.say(words.EXECUTIONS[act.method]))
    recorded = translate("Execution", "記録: {name}  {at}").format(
        name=by.name, at=day_and_clock(execution.at)
    )
    first = "  ".join(part for part in (*head, number, seal) if part)
    return f"{first}\n{act.detail}\n{recorded}"
