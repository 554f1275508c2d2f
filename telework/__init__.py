# SPDX-License-Identifier: Apache-2.0
"""Remote work (テレワーク): the working day, the evidence of its times, and counting.

Pure: time, identity and keys come in as arguments. What other packages may use stands
here, looked up when first used: a client at its start needs the day and no more. The wire
types are in ``telework.wire`` and their JSON in ``telework.codec``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telework.acts import TeleworkAct, act_from_plain
    from telework.chain import Closing, Head, Link, Settled, chain_contradiction, close_gap
    from telework.commands import (
        Connection,
        Place,
        Punch,
        PunchKind,
        Travel,
        punch_from_plain,
        punch_to_plain,
    )
    from telework.counting import DayCount, Policy, add_up, count_day
    from telework.day import (
        NEXT_KINDS,
        Part,
        Punched,
        Source,
        Standing,
        WorkingDay,
        date_of,
        decide_punch,
        fold,
        parts,
        replay_day,
        settle_punch,
    )
    from telework.day_encoding import day_from_plain, day_to_plain
    from telework.day_facts import Absent, AbsentKind, DayFacts
    from telework.event_bytes import (
        FIRST_HASH,
        event_hash,
        event_mac,
        event_text,
        mac_matches,
        parse_event,
    )
    from telework.evidence import Judgement, Trust, TryClock, judge
    from telework.grant import Grant, GrantSource, Unit
    from telework.schedule import Schedule

_HOMES = {
    "telework.acts": "TeleworkAct act_from_plain",
    "telework.chain": "Closing Head Link Settled chain_contradiction close_gap",
    "telework.commands": "Connection Place Punch PunchKind Travel punch_from_plain punch_to_plain",
    "telework.counting": "DayCount Policy add_up count_day",
    "telework.day": (
        "NEXT_KINDS Part Punched Source Standing WorkingDay date_of decide_punch fold parts"
        " replay_day settle_punch"
    ),
    "telework.day_encoding": "day_from_plain day_to_plain",
    "telework.event_bytes": "FIRST_HASH event_hash event_mac event_text mac_matches parse_event",
    "telework.day_facts": "Absent AbsentKind DayFacts",
    "telework.evidence": "Judgement Trust TryClock judge",
    "telework.grant": "Grant GrantSource Unit",
    "telework.schedule": "Schedule",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "FIRST_HASH",
    "NEXT_KINDS",
    "Absent",
    "AbsentKind",
    "Closing",
    "Connection",
    "DayCount",
    "DayFacts",
    "Grant",
    "GrantSource",
    "Head",
    "Judgement",
    "Link",
    "Part",
    "Place",
    "Policy",
    "Punch",
    "PunchKind",
    "Punched",
    "Schedule",
    "Settled",
    "Source",
    "Standing",
    "TeleworkAct",
    "Travel",
    "Trust",
    "TryClock",
    "Unit",
    "WorkingDay",
    "act_from_plain",
    "add_up",
    "chain_contradiction",
    "close_gap",
    "count_day",
    "date_of",
    "day_from_plain",
    "day_to_plain",
    "decide_punch",
    "event_hash",
    "event_mac",
    "event_text",
    "fold",
    "judge",
    "mac_matches",
    "parse_event",
    "parts",
    "punch_from_plain",
    "punch_to_plain",
    "replay_day",
    "settle_punch",
]


def __getattr__(name: str) -> object:
    """Look a name of the face up in the module it lives in."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(home), name)
    globals()[name] = found
    return found
