# SPDX-License-Identifier: Apache-2.0
"""What an act is judged by, beside the case itself."""

from dataclasses import dataclass, field
from datetime import datetime

from approval.absence import Absences
from approval.authority.rules import RuleSet
from approval.case import Case
from approval.identifiers import PersonId
from approval.organisation_view import OrganisationView
from approval.register.numbers import DocumentNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one act.

    Attributes:
        now: the server's time of the act, with a time zone.
        actor: the signed-in person.
        view: the organisation on the city's day of ``now``.
        rules: the authority table, and who may decide for an absent decider (代決).
        number: the next number of the register; taken only by a first draft. None on a
            client, where no number can be given.
        absences: who is registered as away (不在).
        roles: the actor's roles beside his posts, such as ``records`` (文書主管).
        quoted: the case that a first draft quotes (再起案), where the actor may see it.
        last_field: the highest number of a slot that has a field on the current sheet, used or
            spare; 0 where no sheet is made, and on a client.
    """

    now: datetime
    actor: PersonId
    view: OrganisationView
    rules: RuleSet
    number: DocumentNumber | None = None
    absences: Absences = field(default_factory=Absences)
    roles: frozenset[str] = frozenset()
    quoted: Case | None = None
    last_field: int = 0
