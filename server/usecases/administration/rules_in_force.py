# SPDX-License-Identifier: Apache-2.0
"""Reading which rules decide routes today, and which were loaded before."""

from collections import Counter
from datetime import date

from approval import RuleSet
from approval.calendar import lies_within
from approval.wire_rules_in_force import LoadedRules, RuleGeneration, RulesInForce
from server.store.organisation import rule_loads
from server.usecases.identify import Identified
from server.usecases.services import Services


def read_rules_in_force(services: Services, identified: Identified) -> RulesInForce:
    """Return the generations of the rules in use, and every load of rules."""
    with services.database.read_work() as tx:
        loads = rule_loads(tx, identified.actor.tenant)
    city = identified.city
    return RulesInForce(
        generations=_generations(city.rules, city.day),
        loads=tuple(
            LoadedRules(rev=load.rev, name=load.name, loaded_at=load.loaded_at) for load in loads
        ),
    )


def _generations(rules: RuleSet, today: date) -> tuple[RuleGeneration, ...]:
    rows = Counter((rule.valid_from, rule.valid_to) for rule in rules.rules)
    ordered = sorted(rows, key=lambda span: (span[0], span[1] or date.max), reverse=True)
    return tuple(
        RuleGeneration(
            name=rules.name,
            begins=begins,
            ends=ends,
            rows=rows[begins, ends],
            in_force=lies_within(today, begins, ends),
        )
        for begins, ends in ordered
    )
