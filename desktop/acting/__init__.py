# SPDX-License-Identifier: Apache-2.0
"""What a person does at the desk, as use cases that keep the act first and send it later.

The modules are loaded when first used: the first window needs the one that reads, and the
engine, the seals and the network come in after it was painted.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from desktop.loading import LOADING

if TYPE_CHECKING:
    from desktop.acting import (
        absences,
        administering,
        approving,
        batch,
        certificate_news,
        certifying,
        documents,
        drafting,
        enrolment,
        fetching,
        forms,
        keeping,
        letters,
        measures_reading,
        meetings_applying,
        meetings_booking,
        meetings_entry,
        meetings_feeds,
        meetings_keeping,
        meetings_reading,
        meetings_requests,
        month_signing,
        office_settling,
        overseeing,
        own_keys,
        owning,
        preflight,
        previewing,
        proving,
        reading,
        registering,
        reporting,
        resealing,
        room_registering,
        settling,
        shelving,
        signing_in,
        stalled,
        standing_in,
        submitting,
        surveys,
        taking_files,
        team_acts,
        team_days,
        team_evidence,
        team_settling,
        telework_acts,
        telework_amending,
        telework_applying,
        telework_office,
        telework_reading,
        telework_start,
        telework_texts,
        templates,
        who_decides,
        working_day,
    )

__all__ = [
    "absences",
    "administering",
    "approving",
    "batch",
    "certificate_news",
    "certifying",
    "documents",
    "drafting",
    "enrolment",
    "fetching",
    "forms",
    "keeping",
    "letters",
    "measures_reading",
    "meetings_applying",
    "meetings_booking",
    "meetings_entry",
    "meetings_feeds",
    "meetings_keeping",
    "meetings_reading",
    "meetings_requests",
    "month_signing",
    "office_settling",
    "overseeing",
    "own_keys",
    "owning",
    "preflight",
    "previewing",
    "proving",
    "reading",
    "registering",
    "reporting",
    "resealing",
    "room_registering",
    "settling",
    "shelving",
    "signing_in",
    "stalled",
    "standing_in",
    "submitting",
    "surveys",
    "taking_files",
    "team_acts",
    "team_days",
    "team_evidence",
    "team_settling",
    "telework_acts",
    "telework_amending",
    "telework_applying",
    "telework_office",
    "telework_reading",
    "telework_start",
    "telework_texts",
    "templates",
    "who_decides",
    "working_day",
]


def __getattr__(name: str) -> ModuleType:
    """Load a module of this package at its first use."""
    if name in __all__:
        with LOADING:
            return import_module(f"{__name__}.{name}")
    raise AttributeError(name)
