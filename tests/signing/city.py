# SPDX-License-Identifier: Apache-2.0
"""A small city for the signing tests: an office CA, its time authority, and six people."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from hashlib import sha256

from cryptography.hazmat.primitives.serialization import Encoding

from signing.keys import SigningIdentity, create_request, open_key, seal_key
from signing.lift import Trust, lift, renew
from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.pades import SignedAct, sign_increment
from signing.sheet import SheetContent, SheetSlot, render_sheet
from signing.stamp import Stamp
from signing.timestamp import insert_timestamp
from tests.signing.fresh_revocations import FreshRevocations

MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LATER = MORNING + timedelta(days=3)
PIN = "１２３４"


@dataclass(frozen=True)
class Signer:
    """Who signs which field of the story, and as what."""

    field: str
    name: str
    post: str
    section: str
    kind: str
    date: str
    mark: str = ""

    @property
    def act(self) -> SignedAct:
        commitment = "origin" if self.kind == "kian" else "approval"
        return SignedAct(commitment, f"{self.section} {self.post}")

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.post, self.date, self.name.split()[0], self.mark)


STORY = (
    Signer("slot-kian", "髙﨑 吉子", "主事", "情報政策課", "kian", "R8.11.24"),
    Signer("slot-kakaricho", "五十嵐 健", "情報政策係長", "情報政策課", "kaigi", "R8.11.24"),
    Signer("slot-kacho", "𠮷田 一郎", "情報政策課長", "情報政策課", "kaigi", "R8.11.25", "代"),
    Signer("slot-jinji", "山田 花子", "人事課長", "人事課", "gogi", "R8.11.25"),
    Signer("slot-zaisei", "鈴木 実", "財政課長", "財政課", "gogi", "R8.11.25"),
    Signer("slot-kyoku", "中村 修", "総務局長", "総務局", "kessai", "R8.11.26"),
)

BODY = """在宅勤務の拡大に伴い、テレワーク用モバイル端末を次のとおり購入してよいか伺います。

1 品名 モバイル端末（13型、重量1.0kg以下）
2 数量 60台
3 予定価格 12,000,000円（消費税及び地方消費税を含む。）
"""


def sheet_content(**changes: object) -> SheetContent:
    """The sheet of the story, with changes."""
    values: dict[str, object] = {
        "case_id": "0193a5f2-7c1e-7b52-9d7a-2f6f0f7a1c11",
        "number": "情政第123号",
        "title": "テレワーク用モバイル端末の購入について",
        "body": BODY,
        "drafted": "令和8年11月24日",
        "decision_label": "局長専決",
        "article": "第2条(5)",
        "amount": "12,000,000円",
        "retention": "5年",
        "publication": "公開",
        "drafter": "情報政策課 主事 髙﨑 吉子",
        "attachments": (("見積書.pdf", "1.2MB", sha256(b"quote").hexdigest()),),
        "slots": tuple(SheetSlot(who.field, who.post, who.section, who.kind) for who in STORY),
    }
    return SheetContent(**{**values, **changes})  # type: ignore[arg-type]


class City:
    """The authorities and the opened keys; made once for all tests."""

    def __init__(self) -> None:
        self.ca = OfficeCa.create("あおぞら市", MORNING)
        self.tsa = OfficeTsa.create(self.ca, MORNING)
        self.people = {who.field: self.enrol(who.name, who.section) for who in STORY}
        self.sheet = render_sheet(sheet_content())

    @property
    def roots(self) -> str:
        return self.ca.roots_pem

    def enrol(self, name: str, section: str) -> SigningIdentity:
        new = create_request(name, "person")
        certificate = self.ca.issue(new.request_pem, "person", name, section, MORNING)
        return open_key(seal_key(new.private_key, PIN), "1234", certificate, self.ca.chain_pem)

    def certificate(self, field: str) -> str:
        return self.people[field].certificate.public_bytes(Encoding.PEM).decode("ascii")

    def der(self, field: str) -> bytes:
        """The certificate of one of the six, DER."""
        return self.people[field].certificate.public_bytes(Encoding.DER)

    def increment(self, base: bytes, who: Signer) -> bytes:
        """Sign for one of the six, as their client does."""
        return sign_increment(
            base,
            who.field,
            self.people[who.field],
            who.act,
            who.stamp,
            MORNING,
            certify=who.kind == "kian",
            lock=who.kind == "kessai",
        )

    def signed(self, count: int, *, timestamps: bool = False) -> bytes:
        """The sheet with the first signatures of the story."""
        sheet = self.sheet
        for who in STORY[:count]:
            sheet += self.increment(sheet, who)
            if timestamps:
                sheet = self.stamped(sheet)
        return sheet

    def stamped(self, sheet: bytes, now: datetime = MORNING) -> bytes:
        """The sheet with the time of its newest signature."""
        return insert_timestamp(sheet, OfficeClock(self.tsa, now), self.roots)

    def signed_at(self, now: datetime) -> bytes:
        """All six signatures, each with this time."""
        sheet = self.sheet
        for who in STORY:
            sheet = self.stamped(sheet + self.increment(sheet, who), now)
        return sheet

    @cached_property
    def half_signed(self) -> bytes:
        """Three signatures with timestamps: the usual base of an attack."""
        return self.signed(3, timestamps=True)

    @cached_property
    def decided(self) -> bytes:
        """All six signatures with timestamps."""
        return self.signed(6, timestamps=True)

    @property
    def trust(self) -> Trust:
        """Whom an archive of this city believes: its own CA, for everything."""
        roots = (self.ca.root.certificate,)
        source = FreshRevocations(self.ca.issuing, self.ca.root)
        return Trust(roots=roots, archive_roots=roots, revocation=source)

    def lifted(self, sheet: bytes | None = None, now: datetime = LATER) -> bytes:
        """A decided sheet, by default that of the story, as B-LTA."""
        sheet = self.decided if sheet is None else sheet
        return sheet + lift(sheet, OfficeClock(self.tsa, now), self.trust, now).increment

    def renewed(self, lifted: bytes, now: datetime) -> bytes:
        """An archived sheet with the next timestamp, by a unit made for it."""
        clock = OfficeClock(OfficeTsa.create(self.ca, now), now)
        return lifted + renew(lifted, clock, self.trust, now).increment


@dataclass(frozen=True)
class OfficeClock:
    """The office's time authority at a fixed time, without a network."""

    tsa: OfficeTsa
    now: datetime

    def fetch(self, request_der: bytes) -> bytes:
        return self.tsa.answer(request_der, self.now)
