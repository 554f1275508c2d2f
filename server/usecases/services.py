# SPDX-License-Identifier: Apache-2.0
"""What use cases work with; assembled once by the application."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from server.auth.sealing import SecretBox
from server.files.checker import IncrementChecker
from server.files.port import BlobStore
from server.jobs.bell import Bell
from server.store.engine import Database, DatabaseAway, DatabaseBusy
from server.usecases.city import City
from server.usecases.lately import Lately
from server.usecases.measures.publishing_choice import PublishingChoice
from server.usecases.measures.urn import Urn
from server.usecases.reads.case_bodies import CaseBodies
from telework.closing.cut_off import CutOff
from telework.hours.wire import HoursSettings

__all__ = ["DatabaseAway", "DatabaseBusy", "Services"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The parts that acts and reads need.

    Attributes:
        clock: the server's time, in UTC; the time of every act.
        bell: rung after a commit that left work for the outbox.
        hours: what the administrator chose for records and limits of hours.
        meetings_swap_lasts: how long an offer to exchange rooms is open.
        meetings_trip_minutes: what a way between buildings and back is taken to cost.
        urn: where answers of surveys wait until several are counted together.
        telework_target: what a month of a fiscal year begins and ends with (実施回数).
        publishing: how the figures of a month are published.
        cut_off: until when a month of remote work may be changed by hand.
        sends_mail: whether a mail server is named, so that acts leave mails in the outbox.
        case_bodies: views of changed cases as made last, for all who fetch the same change.
        lately: sessions as read last, for what checks them again as it acts.
        judged: hears the kind of each act of a device and what became of it; for metrics.
        hold: how long the next signer waits for the time of the newest signature.
    """

    database: Database
    city: City
    blobs: BlobStore
    checker: IncrementChecker
    secrets: SecretBox
    bell: Bell
    clock: Callable[[], datetime]
    hold: timedelta = timedelta(minutes=10)
    sends_mail: bool = False
    case_bodies: CaseBodies = field(default_factory=CaseBodies)
    lately: Lately = field(default_factory=Lately)
    hours: HoursSettings = field(default_factory=HoursSettings)
    cut_off: CutOff = field(default_factory=CutOff)
    urn: Urn = field(default_factory=Urn)
    telework_target: tuple[int, int] = (1_200, 15_000)
    meetings_swap_lasts: timedelta = timedelta(days=3)
    meetings_trip_minutes: int = 30
    judged: Callable[[str, str], None] | None = None
    publishing: PublishingChoice = field(default_factory=PublishingChoice)
