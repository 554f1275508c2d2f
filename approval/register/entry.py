# SPDX-License-Identifier: Apache-2.0
"""What the register says of a case: made from its state, the only source of every rate."""

from dataclasses import dataclass
from datetime import date, datetime

from approval.calendar import city_day
from approval.case import Case, CaseState
from approval.identifiers import CaseId, SectionId
from approval.organisation_view import OrganisationView
from approval.rate import Decisions
from approval.register.paper import Carrier

NO_BUREAU = ""
"""The bureau of a section that belongs to none, such as 会計室."""

_OUTCOMES = {CaseState.DECIDED: "decided", CaseState.REJECTED: "rejected"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Where a case belongs in the breakdowns: its bureau (局) and its section (課)."""

    bureau_id: str
    section_id: SectionId


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One line of the register.

    Attributes:
        carrier: what it is (to be) decided on.
        reason: code of the reason for paper, empty otherwise.
        outcome: ``decided``, ``rejected``, or empty while neither.
        decided_on: the city's day of the decision; as stated for one on paper.
        decided_at: when the server learnt of it.
        rank: rank of the decider (決裁区分).
    """

    case_id: CaseId
    carrier: Carrier
    reason: str
    outcome: str
    decided_on: date | None
    decided_at: datetime | None
    rank: str

    def decisions(self, key: str) -> Decisions | None:
        """Return the entry as one decision of a partition; None while there is none."""
        if not self.outcome:
            return None
        rejected = self.outcome == "rejected"
        return Decisions(key=key, carrier=self.carrier, reason=self.reason, rejected=rejected)


def register_entry(case: Case) -> RegisterEntry:
    """Return what the register says of a case now.

    A remanded and resubmitted case is one case and so one entry; what was withdrawn or
    is still open has no outcome and is in no rate.
    """
    outcome = _OUTCOMES.get(case.state, "")
    at = ended_at(case) if outcome else None
    stated = case.paper.decided_on if case.paper else None
    return RegisterEntry(
        case_id=case.case_id,
        carrier=carrier_of(case),
        reason=case.paper.reason.value if case.paper else "",
        outcome=outcome,
        decided_on=stated or (city_day(at) if at else None),
        decided_at=at,
        rank=case.authority.rank,
    )


def carrier_of(case: Case) -> Carrier:
    """Return what a case is decided on; one sheet of paper beside it makes it hybrid."""
    if case.paper is not None:
        return Carrier.PAPER
    return Carrier.HYBRID if case.content.paper_attachments else Carrier.ELECTRONIC


def ended_at(case: Case) -> datetime:
    """Return the time of ``Decided`` or ``Rejected`` (approval.md 12.2)."""
    if case.decided_at is not None:
        return case.decided_at
    acted = (slot.acted_at for slot in case.slots() if slot.acted_at is not None)
    return max(acted, default=case.drafted_at)


def office_of(view: OrganisationView, section_id: SectionId) -> Office | None:
    """Return the office of a section, None where the section does not exist that day.

    A team (係) counts for its 課; what stands above every 課 counts for itself.
    """
    section = view.section(section_id)
    if section is None:
        return None
    bureau = view.bureau_of(section_id)
    counted = view.division_of(section_id) or section
    return Office(
        bureau_id=bureau.section_id if bureau else NO_BUREAU, section_id=counted.section_id
    )
