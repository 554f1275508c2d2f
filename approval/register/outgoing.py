# SPDX-License-Identifier: Apache-2.0
"""Outgoing documents (施行文書) signed with the organisation's certificate, and their ledger.

The signature takes the place of the official seal (公印); each use of a certificate, and each
use that was refused, has its line in the ledger (電子署名使用簿), which is never changed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, ClassVar

from approval.calendar import city_day
from approval.hashing import canonical_bytes, chain_hash
from approval.register.spreadsheet import csv_row, harmless_cell

TEXT_LIMIT = 200
"""Characters of an addressee and of a reason."""

FIRST_HASH = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class SealCertificate:
    """A certificate of the organisation (職責証明書), as its keeper lists it.

    Attributes:
        certificate_id: short name chosen by the city, such as ``shicho``.
        post: in whose name documents go out, such as 机市長.
        custodian: who is in charge of it (管理者).
        storage: where the key is kept (保管場所).
        purpose: what it may be used for (用途).
        issuer: who vouches for it.
        posts: ids of the posts that may use it; ``roles`` the roles.
        revoked_on: the day from which it may not be used any more.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    certificate_id: str
    post: str
    custodian: str
    storage: str
    purpose: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    posts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    revoked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedSeal:
    """A certificate that the reader may sign with now."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    certificate_id: str
    post: str
    purpose: str
    valid_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingDocument:
    """A document of a case, signed to go out.

    Attributes:
        document_id: its own identifier; ``use_no`` its line in the ledger.
        source_sha256: the document before it was signed; ``sha256`` as it goes out.
        time_owed: no authority has vouched for the time yet (時刻未付与).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    document_id: str
    case_id: str
    use_no: int
    name: str
    source_sha256: str
    sha256: str
    size: int
    post: str
    addressee: str
    signed_by: str
    signed_at: datetime
    time_owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingRoom:
    """What a case page needs: what went out, and what the reader may sign with."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    documents: tuple[OutgoingDocument, ...]
    seals: tuple[OfferedSeal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOutgoing:
    """The wish to sign a file of a case; the file is one that the case refers to, or one's own.

    Attributes:
        request_id: identifier of the wish; asked twice it is signed once.
        sha256: digest of the uploaded document; ``name`` its file name.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    request_id: str
    certificate_id: str
    sha256: str
    name: str
    addressee: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealUse:
    """One line of the ledger.

    Attributes:
        use_no: number of the line; none is ever missing.
        refused: code of the refusal, empty where the document was signed.
        sha256: what was to be signed; ``signed_sha256`` the signed document.
        hash: digest of the line and of the one before.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    use_no: int
    at: datetime
    certificate_id: str
    post: str
    person_id: str
    person: str
    case_id: str
    number: str
    document: str
    sha256: str
    signed_sha256: str
    addressee: str
    reason: str
    refused: str
    prev_hash: str = FIRST_HASH
    hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealLedger:
    """A page of the ledger, the newest line first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[SealUse, ...]
    total: int
    next: str = ""


HEADINGS = (
    *("番号", "使用日", "時刻（UTC）", "証明書", "名義", "使用者", "文書番号", "文書"),
    *("あて先", "理由", "結果", "SHA-256（署名前）", "SHA-256（署名後）", "照合値"),
)


def line_hash(use: SealUse) -> str:
    """Return the digest that ties a line to the one before."""
    told = {
        each.name: getattr(use, each.name)
        for each in fields(SealUse)
        if each.name not in {"prev_hash", "hash", "at"}
    }
    body = canonical_bytes({**told, "at": use.at.isoformat()})
    return chain_hash(use.prev_hash, use.use_no, "seal_use", body)


def broken_lines(uses: Iterable[SealUse]) -> Iterator[int]:
    """Yield the numbers of lines that were changed, or that do not follow the one before.

    Args:
        uses: the whole ledger, the oldest line first.
    """
    number, previous = 0, FIRST_HASH
    for use in uses:
        follows = (use.use_no, use.prev_hash) == (number + 1, previous)
        if not follows or line_hash(use) != use.hash:
            yield use.use_no
        number, previous = use.use_no, use.hash


def ledger_csv(uses: Iterable[SealUse]) -> Iterator[str]:
    """Yield the ledger as CSV for a spreadsheet, headings first."""
    yield csv_row(HEADINGS)
    for use in uses:
        yield csv_row(harmless_cell(cell) for cell in _cells(use))


def _cells(use: SealUse) -> tuple[str, ...]:
    return (
        str(use.use_no),
        city_day(use.at).isoformat(),
        use.at.isoformat(timespec="seconds"),
        use.certificate_id,
        use.post,
        use.person,
        use.number,
        use.document,
        use.addressee,
        use.reason,
        f"拒否（{use.refused}）" if use.refused else "署名",
        use.sha256,
        use.signed_sha256,
        use.hash,
    )
