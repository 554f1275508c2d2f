# SPDX-License-Identifier: Apache-2.0
"""Electronic approval (電子決裁): the pure domain of cases, routes and authority.

This is the face of the package. Names are looked up when first used, so that importing
it costs a client nothing at start.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approval.authority import (
        Matter,
        RuleSet,
        parse_rule_files,
        parse_rules,
        rules_from_plain,
        rules_to_plain,
        who_decides,
    )
    from approval.calendar import city_day, era_date, era_short, fiscal_year, start_of_day
    from approval.case import (
        Authority,
        Case,
        CaseState,
        Signatory,
        Slot,
        SlotKind,
        SlotStatus,
        Stage,
    )
    from approval.claimed_role import signed_role
    from approval.encoding import (
        PlainError,
        WallTime,
        case_from_plain,
        command_from_plain,
        event_from_plain,
        from_answer,
        from_plain,
        to_plain,
    )
    from approval.engine import Facts, decide, evolve, offers, replay, waiting_slots
    from approval.hashing import canonical_bytes, chain_hash, revision_hash
    from approval.identifiers import uuid7
    from approval.money import format_amount, parse_amount
    from approval.organisation import Organisation, OrganisationData
    from approval.organisation_file import parse_organisation
    from approval.organisation_view import OrganisationView, office_name
    from approval.people import Capacity
    from approval.problem import Problem
    from approval.refusal import Refusal
    from approval.refusal_codes import RefusalCode
    from approval.routing import RoutePlan, plan_route
    from approval.table_file import Row, read_table

_HOMES = {
    "approval.authority": (
        "Matter RuleSet parse_rule_files parse_rules rules_from_plain rules_to_plain who_decides"
    ),
    "approval.calendar": "city_day era_date era_short fiscal_year start_of_day",
    "approval.case": "Authority Case CaseState Signatory Slot SlotKind SlotStatus Stage",
    "approval.encoding": (
        "PlainError WallTime case_from_plain command_from_plain event_from_plain from_answer "
        "from_plain "
        "to_plain"
    ),
    "approval.engine": "Facts decide evolve offers replay waiting_slots",
    "approval.hashing": "canonical_bytes chain_hash revision_hash",
    "approval.identifiers": "uuid7",
    "approval.money": "format_amount parse_amount",
    "approval.organisation": "Organisation OrganisationData",
    "approval.organisation_file": "parse_organisation",
    "approval.organisation_view": "OrganisationView office_name",
    "approval.people": "Capacity",
    "approval.problem": "Problem",
    "approval.refusal": "Refusal",
    "approval.refusal_codes": "RefusalCode",
    "approval.routing": "RoutePlan plan_route",
    "approval.claimed_role": "signed_role",
    "approval.table_file": "Row read_table",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Authority",
    "Capacity",
    "Case",
    "CaseState",
    "Facts",
    "Matter",
    "Organisation",
    "OrganisationData",
    "OrganisationView",
    "PlainError",
    "Problem",
    "Refusal",
    "RefusalCode",
    "RoutePlan",
    "Row",
    "RuleSet",
    "Signatory",
    "Slot",
    "SlotKind",
    "SlotStatus",
    "Stage",
    "WallTime",
    "canonical_bytes",
    "case_from_plain",
    "chain_hash",
    "city_day",
    "command_from_plain",
    "decide",
    "era_date",
    "era_short",
    "event_from_plain",
    "evolve",
    "fiscal_year",
    "format_amount",
    "from_answer",
    "from_plain",
    "offers",
    "office_name",
    "parse_amount",
    "parse_organisation",
    "parse_rule_files",
    "parse_rules",
    "plan_route",
    "read_table",
    "replay",
    "revision_hash",
    "rules_from_plain",
    "rules_to_plain",
    "signed_role",
    "start_of_day",
    "to_plain",
    "uuid7",
    "waiting_slots",
    "who_decides",
]


def __getattr__(name: str) -> object:
    """Import a name of the face from its home when it is first used (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value
