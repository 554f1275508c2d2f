# SPDX-License-Identifier: Apache-2.0
"""The city as it stands today: organisation and rules, decoded once per revision and day."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlalchemy import Connection

from approval import (
    Organisation,
    OrganisationData,
    OrganisationView,
    RuleSet,
    city_day,
    from_plain,
    rules_from_plain,
    rules_to_plain,
    to_plain,
)
from approval.authority.covering import Cover, covers
from approval.authority.own_matters import with_own_matters
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Person, Section
from server.store.organisation import (
    TenantState,
    organisation_text,
    read_tenant,
    rules_text,
    store_organisation,
    store_rules,
)
from telework.applying.matters import FALLBACK_RANK, MATTER_LABELS

_OWN_MATTERS = tuple((code, label, FALLBACK_RANK) for code, label in MATTER_LABELS.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class CityToday:
    """What acts are judged by today; ``state`` is the tenant's row as just read."""

    state: TenantState
    view: OrganisationView
    rules: RuleSet
    sections: tuple[Section, ...]
    seen: dict[PersonId, frozenset[SectionId]]
    day: date
    cover: Callable[[], Cover]

    def may_cover(self, person_id: PersonId) -> frozenset[PostId]:
        """Return the posts whose holder a person may stand in for (代決), if he is away."""
        return self.cover().get(person_id, frozenset())

    def sections_seen_by(self, person_id: PersonId) -> frozenset[SectionId]:
        """Return the sections whose cases a person may see by the posts he holds.

        Those of his posts, every section below one that a post of his heads, and those
        whose affairs (事務分掌) one of these took over when they were abolished. Worked out
        once per person, revision and day: a mayor stands above hundreds.
        """
        known = self.seen.get(person_id)
        if known is None:
            known = self.seen[person_id] = self._sections_seen_by(person_id)
        return known

    def _sections_seen_by(self, person_id: PersonId) -> frozenset[SectionId]:
        posts = self.view.held_posts(person_id)
        own = {held.section_id for held in posts}
        below = {
            section.section_id
            for section in self.sections
            for held in posts
            if self.view.is_above(held.post_id, section.section_id)
        }
        seen = own | below
        gone = (each for each in self.sections if self.view.section(each.section_id) is None)
        heirs = ((each.section_id, self.view.heir_of_section(each.section_id)) for each in gone)
        return frozenset(seen | {old for old, heir in heirs if heir and heir.section_id in seen})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """The organisation on one day, with what was worked out from it so far."""

    view: OrganisationView
    seen: dict[PersonId, frozenset[SectionId]]


_NO_ORGANISATION = OrganisationData(version="", sections=(), posts=(), people=(), holdings=())


class City:
    """Keeps the newest organisation and rules of each tenant decoded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._organisations: dict[int, tuple[int, OrganisationData]] = {}
        self._days: dict[int, tuple[int, date, _Day]] = {}
        self._rules: dict[int, tuple[int, RuleSet]] = {}
        self._covers: dict[int, tuple[tuple[int, int, date], Cover]] = {}

    def today(self, tx: Connection, tenant: int, now: datetime) -> CityToday:
        """Return what is in force on the city's day; a load counts from its commit on."""
        return self.on_day(tx, tenant, read_tenant(tx, tenant), now)

    def on_day(self, tx: Connection, tenant: int, state: TenantState, now: datetime) -> CityToday:
        """Return what is in force by the tenant's row as just read."""
        data = self._organisation(tx, tenant, state.organisation_rev)
        return self._made(tenant, state, data, self._rule_set(tx, tenant, state.rules_rev), now)

    def _made(
        self,
        tenant: int,
        state: TenantState,
        data: OrganisationData,
        rules: RuleSet,
        now: datetime,
    ) -> CityToday:
        today = city_day(now)
        day = self._day(tenant, state.organisation_rev, data, today)
        return CityToday(
            state=state,
            view=day.view,
            rules=rules,
            sections=data.sections,
            seen=day.seen,
            day=today,
            cover=partial(self._cover, tenant, state, day.view, rules, today),
        )

    def remembered(self, tenant: int, state: TenantState, now: datetime) -> CityToday | None:
        """Return what is in force by a row read earlier, where all of it is still kept."""
        data, rules = self._organisations.get(tenant), self._rules.get(tenant)
        if data is None or rules is None:
            return None
        if (data[0], rules[0]) != (state.organisation_rev, state.rules_rev):
            return None
        return self._made(tenant, state, data[1], rules[1], now)

    def organisation(self, tx: Connection, tenant: int) -> Organisation:
        """Return the newest organisation through all its days, for what looks ahead."""
        state = read_tenant(tx, tenant)
        return Organisation(self._organisation(tx, tenant, state.organisation_rev))

    def people(self, tx: Connection, tenant: int) -> tuple[Person, ...]:
        """Return everybody of the newest organisation, whether a post is held or not."""
        rev = read_tenant(tx, tenant).organisation_rev
        return self._organisation(tx, tenant, rev).people

    def _organisation(self, tx: Connection, tenant: int, rev: int) -> OrganisationData:
        kept = self._organisations.get(tenant)
        if kept is not None and kept[0] == rev:
            return kept[1]
        if rev == 0:
            return _NO_ORGANISATION
        data = from_plain(OrganisationData, json.loads(organisation_text(tx, tenant, rev)))
        with self._lock:
            self._organisations[tenant] = (rev, data)
        return data

    def _day(self, tenant: int, rev: int, data: OrganisationData, day: date) -> _Day:
        kept = self._days.get(tenant)
        if kept is not None and kept[:2] == (rev, day):
            return kept[2]
        made = _Day(view=Organisation(data).on(day), seen={})
        with self._lock:
            self._days[tenant] = (rev, day, made)
        return made

    def _cover(
        self, tenant: int, state: TenantState, view: OrganisationView, rules: RuleSet, day: date
    ) -> Cover:
        """Return who may cover whose desk; worked out once per organisation, rules and day."""
        of = (state.organisation_rev, state.rules_rev, day)
        kept = self._covers.get(tenant)
        if kept is not None and kept[0] == of:
            return kept[1]
        made = covers(view, rules.substitution, day)
        with self._lock:
            self._covers[tenant] = (of, made)
        return made

    def _rule_set(self, tx: Connection, tenant: int, rev: int) -> RuleSet:
        kept = self._rules.get(tenant)
        if kept is not None and kept[0] == rev:
            return kept[1]
        if rev == 0:
            return RuleSet(name="", rules=())
        stored = rules_from_plain(json.loads(rules_text(tx, tenant, rev)))
        rules = with_own_matters(stored, _OWN_MATTERS)
        with self._lock:
            self._rules[tenant] = (rev, rules)
        return rules


def load_organisation(tx: Connection, tenant: int, data: OrganisationData, now: datetime) -> int:
    """Make an organisation the newest in the caller's transaction; return its revision."""
    text = json.dumps(to_plain(data), ensure_ascii=False, separators=(",", ":"))
    return store_organisation(tx, tenant, data.version, text, now)


def load_rules(tx: Connection, tenant: int, rules: RuleSet, now: datetime) -> int:
    """Make a rule set the newest in the caller's transaction; return its revision."""
    text = json.dumps(rules_to_plain(rules), ensure_ascii=False, separators=(",", ":"))
    return store_rules(tx, tenant, rules.name, text, now)
