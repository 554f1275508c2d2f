# SPDX-License-Identifier: Apache-2.0
"""The circulating cases that other rules than those of their submission would route elsewhere."""

from collections.abc import Iterator
from datetime import datetime

from approval import RuleSet, city_day
from approval.case import Authority, Case
from approval.engine.outdating import decides_now
from approval.refusal import Refusal
from server.store.engine import Database
from server.store.moving import open_cases

_PAGE = 200


def outdated_routes(
    database: Database, tenant: int, rules: RuleSet, now: datetime
) -> Iterator[tuple[Case, Authority | Refusal]]:
    """Yield each case with who would decide it by these rules today; change nothing."""
    after, day = "", city_day(now)
    with database.read_work() as tx:
        while found := open_cases(tx, tenant, after, _PAGE):
            after = found[-1].case.case_id
            for each in found:
                other = decides_now(each.case, rules, day)
                if other is not None:
                    yield each.case, other
