# SPDX-License-Identifier: Apache-2.0
"""The desk: the facade of the client's own work, thin, delegating to small modules.

Troubles and faults that the layers below raise become values here, so that no screen
needs to know an exception. Each method opens nothing and keeps nothing of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.desk_parts import DeskParts
from desktop.errors import TroubleError
from desktop.facade import (
    Act,
    CaseList,
    CaseRow,
    DayState,
    Lateness,
    OutboxRow,
    SyncStatus,
    Trouble,
)
from desktop.settings import SCREEN_CHOICES
from desktop.sync.connection import Connection
from desktop.sync.runner import SyncRunner
from desktop.telling import told

if TYPE_CHECKING:
    from approval.commands import CaseCommand
    from approval.content import Attachment, CaseContent
    from approval.identifiers import PostId, SlotId
    from approval.letters_wanted import LettersSent, LettersWanted
    from approval.people import Me
    from approval.register.report import CountedCases
    from approval.wire import RoutePreview, StalledCases
    from desktop.absences import AbsenceRow, AbsencesOfOthers, AbsenceWish, Colleague, Meanwhile
    from desktop.case_detail import CaseDetail
    from desktop.choices import MatterChoice, PostChoice
    from desktop.draft import Draft
    from desktop.reports import FigureAsked, RateAnswer, RateAsked
    from desktop.steering import BatchItem
    from desktop.who import SectionChoice, WhoAnswer, WhoQuestion

Result = TypeVar("Result")


_NO_DAY = DayState(state="none", since=None, place="", next_kinds=(), unsent=0)


class LocalDesk(DeskParts):
    """The client without its screens (``desktop.facade.Desk``).

    Attributes:
        runner: turns the sync engine; a worker thread calls ``runner.run()``.
    """

    def __init__(self, place: Workplace, connection: Connection, runner: SyncRunner) -> None:
        super().__init__(place)
        self._connection = connection
        self._closed_store: Trouble | None = None
        self.runner = runner

    def close(self) -> None:
        """Close the store; the worker must have ended before."""
        self._place.tickets.drop_all()
        self._place.vault.close()

    def _read(self, empty: Result, work: Callable[[], Result]) -> Result:
        """Read the store; while it does not open, everything is empty and the status says why."""
        try:
            found = work()
        except TroubleError as problem:
            self._note(problem.trouble)
            return empty
        self._note(None)
        return found

    def _note(self, trouble: Trouble | None) -> None:
        if trouble != self._closed_store:
            self._closed_store = trouble
            self._place.announce(Topic.STATUS)

    # signing in

    def me(self) -> Me | None:
        """Return whose store this is."""
        return self._read(None, self._place.me)

    def server_url(self) -> str:
        """Return the server's address, empty before the first sign-in."""
        return self._place.server_url()

    def managed(self) -> dict[str, str]:
        """Return the settings that the city has fixed for this machine, with their values."""
        settings = self._place.settings
        names = sorted(settings.locked - SCREEN_CHOICES.keys())
        return {name: str(getattr(settings, name)) for name in names}

    def sign_in(
        self, server_url: str, login: str, password: str, new_password: str = ""
    ) -> Me | Trouble:
        """Open a session; a new password replaces a temporary one."""
        return told(
            acting.signing_in.sign_in, self._place, server_url, login, password, new_password
        )

    def sign_out(self) -> None:
        """End the session; the queue stays."""
        acting.signing_in.sign_out(self._place)

    def has_key(self) -> bool:
        """Tell whether this installation can seal."""
        return acting.reading.has_key(self._place)

    def enrol(self, pin: str) -> Trouble | None:
        """Make a key, have it certified, keep it under the PIN."""
        return told(acting.enrolment.enrol, self._place, pin)

    def pin_tries_left(self) -> int:
        """Return how many tries of the PIN are left."""
        return acting.enrolment.tries_left(self._place)

    def change_pin(self, old: str, new: str) -> Trouble | None:
        """Seal the key under another PIN."""
        return told(acting.enrolment.change_pin, self._place, old, new)

    # reading

    def rows(self, which: CaseList, query: str = "") -> tuple[CaseRow, ...]:
        """Return one list of cases."""
        return self._read((), partial(acting.reading.rows, self._place, which, query))

    def pressing(self, most: int) -> tuple[CaseRow, ...]:
        """Return the first ``most`` of the waiting cases, without opening the others."""
        return self._read((), partial(acting.reading.pressing, self._place, most))

    def counts(self) -> dict[CaseList, int]:
        """Count the lists, without the key."""
        return acting.reading.counts(self._place)

    def lateness(self) -> Lateness:
        """Return how many waiting cases are late or nearly so, without the key."""
        return acting.reading.lateness(self._place)

    def turns(self) -> frozenset[tuple[str, str]]:
        """Return each case that waits for me with since when, without the key."""
        return acting.reading.turns(self._place)

    def detail(self, case_id: str) -> CaseDetail | None:
        """Return a case for its page."""
        return self._read(None, partial(acting.reading.detail, self._place, case_id))

    def saw(self, case_id: str) -> None:
        """Note that the reader has the whole case before him."""
        self._read(None, partial(acting.reading.saw, self._place, case_id))

    def bureaus(self) -> dict[str, str]:
        """Return the name of the bureau of each section."""
        return self._read({}, partial(acting.reading.bureaus, self._place))

    def post_choices(self, query: str) -> tuple[PostChoice, ...]:
        """Return posts that can be asked for consent."""
        return self._read((), partial(acting.previewing.post_choices, self._place, query))

    def offices(self, post_ids: tuple[PostId, ...]) -> tuple[PostChoice, ...]:
        """Return the posts of these that there are today, with who holds them."""
        return self._read((), partial(acting.previewing.offices, self._place, post_ids))

    def matters(self) -> tuple[MatterChoice, ...]:
        """Return the kinds of matter."""
        return self._read((), partial(acting.previewing.matters, self._place))

    def preview(self, post_id: PostId, content: CaseContent) -> RoutePreview | Trouble:
        """Return which article sends a draft to whom."""
        return told(acting.previewing.preview, self._place, post_id, content)

    def sections(self, query: str) -> tuple[SectionChoice, ...]:
        """Return sections that can draft."""
        return self._read((), partial(acting.who_decides.sections, self._place, query))

    def who(self, question: WhoQuestion) -> WhoAnswer | Trouble:
        """Return who decides a matter, and why."""
        return told(acting.who_decides.who, self._place, question)

    def document(self, case_id: str) -> bytes | Trouble:
        """Return the current sheet."""
        return told(acting.documents.sheet, self._place, case_id)

    def attachment(self, case_id: str, sha256: str) -> bytes | Trouble:
        """Return an attachment."""
        return told(acting.documents.attachment, self._place, case_id, sha256)

    def search(self, query: str) -> tuple[CaseRow, ...] | Trouble:
        """Ask the server for cases."""
        return told(acting.reading.search, self._place, query)

    def fetch_case(self, case_id: str) -> CaseDetail | Trouble:
        """Read a case that is not here, to be looked at."""
        return told(acting.fetching.fetch_case, self._place, case_id)

    # figures

    def rate(self, asked: RateAsked) -> RateAnswer | Trouble:
        """Return the e-approval rate, fresh or as it was read last."""
        return told(acting.reporting.rate, self._place, asked)

    def stalled(self) -> StalledCases | Trouble:
        """Return the cases that wait for a post which nobody holds."""
        return told(acting.stalled.stalled, self._place)

    def rate_cases(
        self, asked: RateAsked, figure: FigureAsked, after: str
    ) -> CountedCases | Trouble:
        """Return the cases behind a figure."""
        return told(acting.reporting.cases, self._place, asked, figure, after)

    # mails

    def letters(self) -> LettersSent | Trouble:
        """Return which mails the person gets."""
        return told(acting.letters.letters, self._place)

    def want_letters(self, wanted: LettersWanted) -> LettersSent | Trouble:
        """Choose which mails the person gets."""
        return told(acting.letters.want_letters, self._place, wanted)

    # drafting

    def new_draft(self, from_case: str = "") -> Draft:
        """Begin a draft."""
        return acting.drafting.new_draft(self._place, from_case)

    def drafts(self) -> tuple[Draft, ...]:
        """Return the drafts under way."""
        return self._read((), partial(acting.drafting.every, self._place))

    def draft(self, draft_id: str) -> Draft | None:
        """Return a draft."""
        return self._read(None, partial(acting.drafting.find, self._place, draft_id))

    def save_draft(self, draft: Draft) -> Draft:
        """Keep a draft as typed; one already submitted is returned unchanged."""
        return acting.drafting.save(self._place, draft)

    def discard_draft(self, draft_id: str) -> None:
        """Discard a draft."""
        acting.drafting.discard(self._place, draft_id)

    def restore_draft(self, draft_id: str) -> Draft | None:
        """Take a discarded draft back."""
        return acting.drafting.restore(self._place, draft_id)

    def take_file(self, path: Path) -> Attachment | Trouble:
        """Take a sealed copy of a file."""
        return told(acting.taking_files.take_file, self._place, path)

    # acting

    def submit(self, draft_id: str, pin: str, *, resume: bool = False) -> Act | Trouble:
        """Submit a draft, or seal one that waits for its seal."""
        return told(acting.submitting.submit, self._place, draft_id, pin, resume=resume)

    def approve(
        self,
        case_id: str,
        slot_id: SlotId,
        post_id: PostId,
        opinion: str,
        pin: str,
        *,
        pull_up: bool = False,
    ) -> Act | Trouble:
        """Approve, consent or decide with the seal."""
        wanted = acting.approving.Approval(
            case_id=case_id, slot_id=slot_id, post_id=post_id, opinion=opinion, pull_up=pull_up
        )
        return told(acting.approving.approve, self._place, wanted, pin)

    def open_batch(self, pin: str) -> str | Trouble:
        """Hold the key for approving several cases one after the other."""
        return told(acting.batch.open_batch, self._place, pin)

    def approve_in_batch(self, batch: str, item: BatchItem) -> Act | Trouble:
        """Approve one of the cases; each stands or falls by itself."""
        return told(acting.batch.approve_one, self._place, batch, item)

    def close_batch(self, batch: str) -> None:
        """Hold the key no longer."""
        self._place.tickets.drop(batch)

    def act(self, command: CaseCommand) -> Act | Trouble:
        """Act on a case without a seal."""
        return told(acting.keeping.act_on_case, self._place, command)

    def punch(
        self, kind: str, place: str, connection: str = "", checklist: str = ""
    ) -> Act | Trouble:
        """Punch the clock."""
        said = (kind, place, connection, checklist)
        return told(acting.working_day.punch, self._place, *said)

    def reach_server(self) -> Trouble | None:
        """Ask whether the server is there, for as long as the limits of a call allow."""
        return told(acting.keeping.require_server, self._place)

    def sign_again(self, event_id: str, pin: str) -> Act | Trouble:
        """Seal an act once more."""
        return told(acting.resealing.sign_again, self._place, event_id, pin)

    # absence

    def absences(self) -> tuple[AbsenceRow, ...]:
        """Return the reader's own absences."""
        return self._read((), partial(acting.absences.absences, self._place))

    def cover(self, wish: AbsenceWish) -> tuple[Meanwhile, ...]:
        """Return who decides for the reader's posts during an absence."""
        return self._read((), partial(acting.standing_in.cover, self._place, wish))

    def register_absence(self, wish: AbsenceWish) -> Act | Trouble:
        """Register an absence, or change one."""
        return told(acting.absences.register, self._place, wish)

    def cancel_absence(self, absence_id: str, person_id: str = "") -> Act | Trouble:
        """Take an absence back, one's own or of ``person_id``."""
        return told(acting.absences.cancel, self._place, absence_id, person_id)

    def absences_of_others(self) -> AbsencesOfOthers:
        """Return who else is away or will be."""
        from desktop.absences import AbsencesOfOthers

        nobody = AbsencesOfOthers(rows=(), may_register=False)
        return self._read(nobody, partial(acting.absences.of_others, self._place))

    def colleagues(self, query: str) -> tuple[Colleague, ...]:
        """Return those for whom the reader may register an absence."""
        return self._read((), partial(acting.absences.colleagues, self._place, query))

    # the outbox

    def outbox(self) -> tuple[OutboxRow, ...]:
        """Return the outbox, newest first."""
        return self._read((), partial(acting.reading.outbox_rows, self._place))

    def dismiss(self, event_id: str) -> None:
        """Note that a refusal was read; younger acts of its case go on."""
        acting.settling.dismiss(self._place, event_id)

    def give_up(self, event_id: str) -> Trouble | None:
        """Give an approval up that waits for its seal."""
        return told(acting.settling.give_up, self._place, event_id)

    def sync_now(self) -> None:
        """Bring the next turn of the sync engine forward to now."""
        self._place.wake()

    def status(self) -> SyncStatus:
        """Return the facts of the status line."""
        told_of = acting.settling.status(self._place, self._connection.standing())
        return replace(told_of, trouble=self._closed_store)

    def day_state(self) -> DayState:
        """Return where today's work stands."""
        return self._read(_NO_DAY, partial(acting.working_day.day_state, self._place))

    def on_change(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Call a listener with the topic of each change, in the thread that made it."""
        return self._place.announcer.subscribe(listener)
