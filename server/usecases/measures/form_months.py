# SPDX-License-Identifier: Apache-2.0
"""Forms without a seal at the end of each month, from the register of forms."""

from approval import city_day
from server.store.measures.beginnings import counted_since
from server.store.measures.forms import forms_without_seal_on
from server.usecases.measures.asking import Asking, days_until, first_day
from telework.measures.forms.form import FORMS_RULE_VERSION
from telework.measures.lines import MOST_MONTHS, month_named
from telework.measures.measure import Source, month_number

FORMS_RULE = f"forms/{FORMS_RULE_VERSION}"


def form_months(asking: Asking) -> dict[str, int]:
    """Return the count of every month since the register began, of the current one up to today."""
    begun = counted_since(asking.tx, asking.tenant, Source.FORMS_WITHOUT_SEAL)
    if begun is None or begun > asking.named:
        return {}
    first = month_number(max(begun, asking.months_before(MOST_MONTHS)))
    months = [month_named(number) for number in range(first, month_number(asking.named) + 1)]
    today = city_day(asking.now)
    ends = {month: days_until(first_day(month), today)[1] for month in months}
    found = forms_without_seal_on(asking.tx, asking.tenant, ends.values())
    return {month: found[day] for month, day in ends.items()}
