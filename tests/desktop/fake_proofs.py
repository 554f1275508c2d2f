# SPDX-License-Identifier: Apache-2.0
"""The part of the desk about signatures in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    NotValidReason,
    RunState,
    VerifiedDocument,
    VerifiedKind,
)
from approval.register.outgoing import (
    OfferedSeal,
    OutgoingDocument,
    OutgoingRoom,
    SealLedger,
    SealUse,
)
from approval.register.verdict import CaseVerdict, FaultJudged, SealJudged, StampJudged
from desktop.facade import Trouble
from desktop.proofs import OutgoingWish

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk

AT = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
SEAL = OfferedSeal(
    certificate_id="shicho", post="机市長", purpose="施行文書", valid_until=date(2029, 11, 24)
)


def judged(name: str, role: str, **changes: object) -> SealJudged:
    """One signature as the server judged it."""
    seal = SealJudged(
        field="r1s1",
        name=name,
        role=role,
        act="approval",
        outcome="valid",
        level="B-LTA",
        code="",
        detail="",
        notes=(),
        claimed_at=AT,
        timestamp_at=AT,
        timestamp_by="机市 時刻認証ユニット",
        proved_at=AT,
        issuer="机市 職員認証局",
        later=0,
    )
    return replace(seal, **changes)


def valid_verdict(case_id: str) -> CaseVerdict:
    """A lifted sheet on which everything holds."""
    return CaseVerdict(
        case_id=case_id,
        number="令8情政第13号",
        sha256="a" * 64,
        outcome="valid",
        level="B-LTA",
        signatures=(
            judged("佐藤 葵", "総務局情報政策課主事（起案）"),
            judged("髙橋 美咲", "総務局情報政策課長（決裁）"),
        ),
        stamps=(
            StampJudged(
                at=AT,
                by="机市 時刻認証ユニット",
                holds_until=datetime(2035, 11, 1, tzinfo=UTC),
                outcome="valid",
                code="",
            ),
        ),
        faults=(),
        judged_at=AT,
    )


def bad_verdict(case_id: str) -> CaseVerdict:
    """A sheet whose last seal was cut off, and one seal without a time."""
    seal = judged("佐藤 葵", "総務局情報政策課主事（起案）", level="B-B", timestamp_at=None)
    fault = FaultJudged(outcome="invalid", code="expected.missing", detail="r1s3 髙橋 美咲")
    return replace(
        valid_verdict(case_id),
        outcome="invalid",
        level="B-B",
        signatures=(replace(seal, notes=("time.missing",)),),
        stamps=(),
        faults=(fault,),
    )


def made(number: int = 1, *, owed: bool = False) -> OutgoingDocument:
    """A document that went out."""
    return OutgoingDocument(
        document_id=f"out-{number}",
        case_id="case-1",
        use_no=number,
        name="交付決定通知書（署名済み）.pdf",
        source_sha256="b" * 64,
        sha256="c" * 64,
        size=120_000,
        post="机市長",
        addressee="机町 町内会長",
        signed_by="髙橋 美咲",
        signed_at=AT,
        time_owed=owed,
    )


def use(number: int, refused: str = "") -> SealUse:
    """A line of the ledger."""
    return SealUse(
        use_no=number,
        at=AT,
        certificate_id="shicho",
        post="机市長",
        person_id="p-1",
        person="髙橋 美咲",
        case_id="case-1",
        number="令8情政第13号",
        document="交付決定通知書.pdf",
        sha256="b" * 64,
        signed_sha256="" if refused else "c" * 64,
        addressee="机町 町内会長",
        reason="補助金の交付決定の通知",
        refused=refused,
    )


def run(state: RunState, **counts: int) -> BulkVerification:
    """A bulk verification of a fiscal year."""
    return BulkVerification(
        run_id="run-1",
        first=date(2026, 4, 1),
        last=date(2027, 3, 31),
        state=state,
        begun_by="勘解由小路 静",
        begun_at=AT,
        changed_at=AT,
        total=1_204,
        **counts,
    )


@dataclass
class FakeProofs:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call that may fail."""

    desk: FakeDesk
    found: CaseVerdict | None = None
    room: OutgoingRoom = field(default_factory=lambda: OutgoingRoom(documents=(), seals=()))
    uses: tuple[SealUse, ...] = ()
    runs: tuple[BulkVerification, ...] = ()
    wishes: list[OutgoingWish] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def verdict(self, case_id: str, *, anew: bool) -> CaseVerdict | Trouble:
        self.asked.append("anew" if anew else "verdict")
        return self.desk.take_trouble() or self.found or valid_verdict(case_id)

    def verdict_report(self, case_id: str, form: str, language: str) -> bytes | Trouble:
        self.asked.append(f"{form} {language}")
        return self.desk.take_trouble() or b"report of " + case_id.encode()

    def outgoing(self, case_id: str) -> OutgoingRoom | Trouble:
        return self.room

    def sign_outgoing(self, wish: OutgoingWish) -> OutgoingDocument | Trouble:
        self.wishes.append(wish)
        trouble = self.desk.take_trouble()
        if trouble is None:
            self.room = replace(self.room, documents=(*self.room.documents, made()))
        return trouble or made()

    def ledger(self, words: str, after: str) -> SealLedger | Trouble:
        self.asked.append(f"ledger {words}".rstrip())
        found = tuple(each for each in self.uses if words in each.addressee + each.person)
        return self.desk.take_trouble() or SealLedger(items=found, total=len(found))

    def ledger_csv(self, words: str) -> bytes | Trouble:
        return self.desk.take_trouble() or b"csv"

    def verifications(self) -> BulkVerifications | Trouble:
        return self.desk.take_trouble() or BulkVerifications(items=self.runs)

    def begin_verification(self, first: date, last: date) -> BulkVerification | Trouble:
        self.asked.append(f"begin {first} {last}")
        return self.desk.take_trouble() or self._now(run(RunState.RUNNING, valid=3))

    def stop_verification(self, run_id: str) -> BulkVerification | Trouble:
        self.asked.append("stop")
        return self._now(replace(self.runs[0], state=RunState.STOPPED))

    def resume_verification(self, run_id: str) -> BulkVerification | Trouble:
        self.asked.append("resume")
        return self._now(replace(self.runs[0], state=RunState.RUNNING))

    def not_valid(self, run_id: str) -> NotValidDocuments | Trouble:
        why = NotValidReason(
            outcome="invalid", field="", code="expected.missing", detail="r1s3 髙橋 美咲"
        )
        document = VerifiedDocument(
            kind=VerifiedKind.SHEET,
            document_id="case-1",
            case_id="case-1",
            number="令8情政第13号",
            decided_on=date(2026, 11, 24),
            sha256="a" * 64,
            outcome="invalid",
            signatures=2,
            reasons=(why,),
            at=AT,
        )
        return NotValidDocuments(items=(document,), total=1)

    def verification_csv(self, run_id: str) -> bytes | Trouble:
        return b"csv"

    def _now(self, moved: BulkVerification) -> BulkVerification:
        self.runs = (moved,)
        return moved
