# SPDX-License-Identifier: Apache-2.0
"""Organisation and rules as the server sent them, read once per revision."""

import json
import threading
from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from approval.calendar import city_day
from approval.encoding import from_answer
from approval.identifiers import PersonId
from desktop.loading import LOADING
from desktop.store import rows
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from approval.absence import Absences
    from approval.absence_acts import RegisteredAbsence
    from approval.authority import RuleSet
    from approval.engine import Facts
    from approval.organisation import Organisation
    from approval.organisation_view import OrganisationView


class Reference:
    """The organisation and the rule set at hand."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._guard = threading.Lock()
        self._organisation: tuple[int, Organisation] | None = None
        self._rules: tuple[int, RuleSet] | None = None

    def view(self, now: datetime) -> "OrganisationView | None":
        """Return the organisation of the city's day, None before the first pull."""
        return self.view_on(city_day(now))

    def view_on(self, day: date) -> "OrganisationView | None":
        """Return the organisation of a day, None before the first pull."""
        with self._guard:
            row = self._changed("organisation", self._organisation)
            if row is not None:
                with LOADING:
                    from approval.organisation import Organisation, OrganisationData

                data = from_answer(OrganisationData, json.loads(row.body))
                self._organisation = (row.rev, Organisation(data))
            return self._organisation[1].on(day) if self._organisation else None

    def rules(self) -> "RuleSet | None":
        """Return the rule set, None before the first pull."""
        with self._guard:
            row = self._changed("rules", self._rules)
            if row is not None:
                with LOADING:
                    from approval.authority import rules_from_plain

                self._rules = (row.rev, rules_from_plain(json.loads(row.body)))
            return self._rules[1] if self._rules else None

    def facts(self, now: datetime, actor: PersonId, roles: Collection[str] = ()) -> "Facts | None":
        """Return what the engine judges an act by here, None while it is not at hand."""
        view, rules_now = self.view(now), self.rules()
        if view is None or rules_now is None:
            return None
        with LOADING:
            from approval.engine import Facts

        return Facts(
            now=now,
            actor=actor,
            view=view,
            rules=rules_now,
            absences=self.absences(),
            roles=frozenset(roles),
        )

    def absences(self) -> "Absences":
        """Return who is registered as away; the register is small and changes by the hour."""
        with LOADING:
            from approval.absence import Absences

        return Absences(each.absence for each in self.registered())

    def registered(self) -> "tuple[RegisteredAbsence, ...]":
        """Return the rows of that register with the ids by which they are changed."""
        with LOADING:
            from approval.absence_acts import RegisteredAbsence

        with self._vault.database.read() as tx:
            found = rows.every(tx, self._vault.seal(), "absence")
        return tuple(from_answer(RegisteredAbsence, json.loads(row.body)) for row in found)

    def _changed(self, kind: str, known: tuple[int, object] | None) -> rows.StoredRow | None:
        with self._vault.database.read() as tx:
            rev = rows.newest_rev(tx, kind)
            if rev is None or (known is not None and known[0] == rev):
                return None
            return rows.newest(tx, self._vault.seal(), kind)
