# SPDX-License-Identifier: Apache-2.0
"""What is known of each month of a measure, from wherever its figures come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from approval.register.report import RateRow
from server.store.telework.policies import all_policies
from server.usecases.measures.asking import Asking
from server.usecases.measures.form_months import FORMS_RULE
from server.usecases.measures.rate_months import RATE_RULE, known_rates
from server.usecases.measures.remote_months import RemoteMonth
from telework.counting import STANDARD, policy_on
from telework.measures.lines import KnownMonth
from telework.measures.measure import Measure, Source
from telework.measures.wire import MonthState


@dataclass(frozen=True, slots=True, kw_only=True)
class FedMonths:
    """The figures that the suite counts itself, by month."""

    remote: Mapping[str, RemoteMonth]
    rates: Sequence[RateRow]
    forms: Mapping[str, int]

    def of(self, source: Source) -> dict[str, KnownMonth]:
        """Return the months of one source, nothing of what people enter."""
        if source is Source.REMOTE_WORK:
            return {month: each.known() for month, each in self.remote.items()}
        if source is Source.E_APPROVAL_RATE:
            return known_rates(self.rates)
        if source is Source.FORMS_WITHOUT_SEAL:
            return {month: _counted(count) for month, count in self.forms.items()}
        return {}

    def rule_of(self, source: Source, asking: Asking) -> str:
        """Return the rule of a source, empty of what people enter."""
        if source is Source.REMOTE_WORK:
            return counting_rule(asking.tx, asking.tenant, asking.month)
        if source is Source.FORMS_WITHOUT_SEAL:
            return FORMS_RULE
        return RATE_RULE if source is Source.E_APPROVAL_RATE else ""


def counting_rule(tx: Connection, tenant: int, month: date) -> str:
    """Return the policy by which a month of remote work is counted, such as ``standard/1``."""
    policy = policy_on(all_policies(tx, tenant), STANDARD.policy_id, month)
    return f"{policy.policy_id}/{policy.version}" if policy else ""


def known_months(
    measure: Measure, entered: Mapping[str, str], fed: FedMonths
) -> dict[str, KnownMonth]:
    """Return the months of a measure; what the suite counts wins over what was entered.

    A fed measure takes entries only of months before the suite counted: those stand here too.
    """
    found = {
        month: KnownMonth(actual=value, state=MonthState.ENTERED)
        for month, value in entered.items()
    }
    return found | fed.of(measure.source)


def _counted(count: int) -> KnownMonth:
    return KnownMonth(actual=str(count), state=MonthState.PROVISIONAL)
