# SPDX-License-Identifier: Apache-2.0
"""The room of whoever oversees the server, in memory: work left, the audit log, the rules."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from approval.wire_audit import AuditLine, AuditPage
from approval.wire_jobs import DEAD, DONE, JobKind, JobLine, JobPage
from approval.wire_rules_in_force import LoadedRules, RuleGeneration, RulesInForce
from desktop.facade import Trouble
from desktop.overseeing import EntriesAsked, JobsAsked
from tests.desktop.sample_case import NOW

ROOT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
CASE = "019a0b4e-5f70-7c2a-8b1d-3e5f7a9c1b2d"
REFUSED = "SMTPRecipientsRefused: 550 5.1.1 no such user"
JOBS = (
    (912, "mail.send", ("case_ids 2f71c09e", "what turn"), "森 林", DEAD, 8, REFUSED),
    (911, "audit.round", (), "", "waiting", 0, ""),
    (
        *(907, "sheet.timestamp", ("case_id 2f71c09e",), "", "late", 5),
        "TimeAuthorityUnreachable: the authority did not answer within 10 s",
    ),
    (905, "telework.letter", ("what month_due",), "銭谷 平次", "waiting", 1, ""),
    (884, "meeting.letter", ("meeting_id 77aa01", "word changed"), "森 林", DONE, 1, ""),
)
ENTRIES = (
    ("administration:device:reported", "p0002", "五十嵐 健", "device:d-88c1", "lost"),
    ("ops:rules:loaded", "root", "", "rules 4", "city-2026"),
    ("case:detail:read", "p0001", "会田 誠司", f"case:{CASE}", ""),
    ("auth:session:refused", "p0004", "銭谷 平次", "account:zeniya", "=wrong password"),
    ("auth:session:begun", "p0001", "会田 誠司", "person:p0001", "laptop"),
)


def job(job_id: int) -> JobLine:
    """A piece of work by its number."""
    return next(each for each in jobs() if each.job_id == job_id)


def jobs() -> tuple[JobLine, ...]:
    """All of the work, the newest first."""
    return tuple(
        JobLine(
            job_id=job_id,
            kind=kind,
            about=about,
            person=person,
            state=state,
            due_at=NOW - timedelta(minutes=40) if state != "waiting" else NOW,
            attempts=attempts,
            error=error,
            ended_at=NOW - timedelta(minutes=5) if state in {DEAD, DONE} else None,
            request_id=""
            if kind.endswith(".round")
            else f"7c41d0b2-5e0f-4a3c-9d18-2b6e7f0a{job_id:04}",
        )
        for job_id, kind, about, person, state, attempts, error in JOBS
    )


def entries() -> tuple[AuditLine, ...]:
    """The log of a day, the newest first."""
    return tuple(
        AuditLine(
            entry_id=4100 - at,
            at=NOW - timedelta(minutes=7 * at),
            tag=tag,
            actor=actor,
            name=name,
            device_id="d-0b7e" if name else "",
            subject=subject,
            request_id=f"req-{at:04}",
            detail=detail,
            seal=0 if at == 0 else 1440 - at,
        )
        for at, (tag, actor, name, subject, detail) in enumerate(ENTRIES)
    )


@dataclass
class FakeOverseeing:
    """Keeps what was asked and done; ``next_trouble`` is the answer to the next call.

    Attributes:
        calm: nothing is left, nothing was done, no rules are loaded.
        sends_mail: whether a mail server is named.
    """

    next_trouble: Trouble | None = None
    asked: list[tuple[JobsAsked | EntriesAsked, int]] = field(default_factory=list)
    done: list[tuple[str, int, int]] = field(default_factory=list)
    calm: bool = False
    sends_mail: bool = True

    def jobs(self, asked: JobsAsked, before: int) -> JobPage | Trouble:
        self.asked.append((asked, before))
        there = tuple(each for each in jobs() if not self.calm or each.kind == "audit.round")
        lines = tuple(
            each
            for each in there
            if (each.state == asked.state or (not asked.state and each.state != DONE))
            and asked.kind in ("", each.kind)
            and (not before or each.job_id < before)
        )
        shown, following = (lines[:3], lines[2].job_id) if lines[3:] else (lines, 0)
        page = JobPage(lines=shown, kinds=_kinds(there), next=following, sends_mail=self.sends_mail)
        return self._trouble() or page

    def try_again(self, job_id: int, seen: int) -> JobLine | Trouble:
        self.done.append(("retry", job_id, seen))
        again = replace(job(job_id), state="waiting", attempts=0, ended_at=None)
        return self._trouble() or again

    def put_aside(self, job_id: int, seen: int) -> JobLine | Trouble:
        self.done.append(("aside", job_id, seen))
        return self._trouble() or replace(job(job_id), state=DONE, ended_at=NOW)

    def entries(self, asked: EntriesAsked, before: int) -> AuditPage | Trouble:
        self.asked.append((asked, before))
        lines = tuple(
            each
            for each in (() if self.calm else entries())
            if each.tag.startswith(asked.tag)
            and asked.actor in ("", each.actor)
            and asked.subject in ("", each.subject)
            and asked.request_id in ("", each.request_id)
            and (not before or each.entry_id < before)
        )
        shown, following = (lines[:3], lines[2].entry_id) if lines[3:] else (lines, 0)
        page = AuditPage(
            lines=shown,
            next=following,
            sealed_at=None if self.calm else NOW - timedelta(minutes=1),
            root="" if self.calm else ROOT,
        )
        return self._trouble() or page

    def rules_in_force(self) -> RulesInForce | Trouble:
        found = RulesInForce(generations=(), loads=()) if self.calm else rules()
        return self._trouble() or found

    def _trouble(self) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        return trouble


def rules() -> RulesInForce:
    """Rules of this year and of the next, loaded four times."""
    spans = (
        (date(2027, 4, 1), None, 12, False),
        (date(2026, 4, 1), None, 231, True),
        (date(2025, 4, 1), date(2026, 4, 1), 9, False),
    )
    return RulesInForce(
        generations=tuple(
            RuleGeneration(
                name="決裁規程（令和8年度）", begins=begins, ends=ends, rows=rows, in_force=now
            )
            for begins, ends, rows, now in spans
        ),
        loads=tuple(
            LoadedRules(
                rev=rev,
                name=f"決裁規程（令和{5 + rev}年度）",
                loaded_at=NOW - timedelta(days=200 * (4 - rev)),
            )
            for rev in (4, 3, 2, 1)
        ),
    )


def _kinds(there: tuple[JobLine, ...]) -> tuple[JobKind, ...]:
    left = [each for each in there if each.state != DONE]
    return tuple(
        JobKind(
            kind=kind,
            waiting=sum(each.kind == kind and each.state != DEAD for each in left),
            late=sum(each.kind == kind and each.state == "late" for each in left),
            dead=sum(each.kind == kind and each.state == DEAD for each in left),
            oldest=min(
                (each.due_at for each in left if each.kind == kind and each.state != DEAD),
                default=None,
            ),
        )
        for kind in sorted({each.kind for each in left})
    )
