# SPDX-License-Identifier: Apache-2.0
"""Orders of substitution (代決の順序) as data: who may decide for an absent decider.

The rows come from ``substitution.csv``. A row holds for the posts that its word names
(see ``post_words``); rows that name a post more exactly put the others aside, so that a
rule for 工務課長 wins over one for all 課長.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval.calendar import lies_within
from approval.identifiers import PersonId, PostId

AWAY = "away"
ALL_DAY = "all_day"
ABSENCE_TESTS = (AWAY, ALL_DAY)
"""不在 at the moment of the act, or for all working hours of its day (終日不在)."""

SENIORITY = "seniority"
RANKINGS = ("", SENIORITY)
"""How several holders of one row come in order: as in the organisation, or by 上席."""

POSTVIEWS = ("always", "unless_minor")
"""Whether the decider reads afterwards (後閲) always, or not in minor (軽易) matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstitutionRule:
    """One row: a substitute of a post, its place in the order, and the conditions.

    Attributes:
        article: as cited, such as 第4条第1項.
        post: word for the absent post.
        order: place in the order, from 1; one of a later place may act only where nobody
            of an earlier place is there.
        substitute: word for the substitute's post.
        kinds: slot kinds that may be acted on; 代決 is of the decision (``kessai``) only
            unless the regulation extends it (代理決定).
        matters: codes of matters to which the row is limited; a code after ``!`` is
            excepted; empty for all.
        absence_test: ``away`` or ``all_day``.
        allow_vacant: True where a vacancy (欠員) counts as absence.
        urgent_only: True where only an urgent case may be decided.
        excludes: flags with which nobody may substitute.
        needs_settled_consent: True where 合議 must be settled.
        named: True where only somebody named in advance (指名) may act.
        upward: True where the substitute is meant to be a superior.
        ranking: how several candidates of the row come in order.
        postview: ``always`` or ``unless_minor``.
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
        source_title: title of the regulation that the row is taken from.
        bar_article: the article that forbids important matters and open consents, where it
            is another; empty for ``article``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    article: str
    post: str
    order: int
    substitute: str
    kinds: tuple[str, ...] = ("kessai",)
    matters: tuple[str, ...] = ()
    absence_test: str = AWAY
    allow_vacant: bool = False
    urgent_only: bool = False
    excludes: tuple[str, ...] = ()
    needs_settled_consent: bool = False
    named: bool = False
    upward: bool = False
    ranking: str = ""
    postview: str = "always"
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""
    bar_article: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the row is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)

    def covers(self, matter: str) -> bool:
        """Say whether the row holds for a matter."""
        excepted = {each[1:] for each in self.matters if each.startswith("!")}
        wanted = {each for each in self.matters if not each.startswith("!")}
        return matter not in excepted and (not wanted or matter in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A person named in advance (指名) to substitute in a post, from ``named.csv``.

    Attributes:
        post: word for the absent post.
        person_id: who was named.
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post: str
    person_id: PersonId
    valid_from: date
    valid_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Say whether the naming is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstitutionOrders:
    """All orders of substitution of a rule set.

    Attributes:
        precedence: people from the most senior (上席) on, as the records officer's data
            of grade, step, appointment, age and lot give it; the data themselves stay in
            the file, as nobody needs a colleague's date of birth to act for a decider.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rules: tuple[SubstitutionRule, ...] = ()
    designations: tuple[Designation, ...] = ()
    precedence: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute:
    """Somebody who may act for the absent one, in the order of the regulation.

    Attributes:
        post_id: the substitute's own post.
        order: 1 for the first of those who are there; equal where several hold the post.
        article: the article that names this substitute.
        postview: False where the regulation waives the decider's 後閲 (軽易).
    """

    person_id: PersonId
    post_id: PostId
    order: int
    article: str
    postview: bool = True
