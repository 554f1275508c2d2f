# SPDX-License-Identifier: Apache-2.0
"""Cases whose route follows rules that a new regulation has changed (approval.md, 5 rule 5).

The rules in force at submission stay those of the case; whoever keeps the records is warned.
"""

from datetime import date

from approval.authority import RuleSet, who_decides
from approval.case import Authority, Case, CaseState
from approval.refusal import Refusal


def decides_now(case: Case, rules: RuleSet, day: date) -> Authority | Refusal | None:
    """Return who would decide a circulating case by these rules, None where that is the same.

    A refusal says why these rules name nobody, such as a matter that they no longer know.
    """
    if case.state is not CaseState.CIRCULATING:
        return None
    content = case.content
    found = who_decides(
        rules, content.matter, content.amount, content.flags, day, content.contract_amount
    )
    if isinstance(found, Refusal):
        return found
    before = case.authority
    # One's own application (form) may be decided by a superior of whom the rule names.
    same = found.article == before.article and (found.rank == before.rank or bool(content.form))
    return None if same else found
