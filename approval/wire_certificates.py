# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about signing certificates."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateStanding:
    """How it stands with a person's own newest certificate, as of ``checked_at``.

    Attributes:
        state: ``none``, ``waiting`` (for approval), ``refused``, ``valid``, ``ended`` or
            ``revoked``.
        serial: hexadecimal, empty without a certificate.
        days: whole days to its end, negative afterwards.
        renewable: it ends soon enough to be renewed now; the old one stays valid until its end.
        reason: why a request was refused, in the decider's words, or for what reason of
            RFC 5280 the certificate was revoked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    state: str
    serial: str = ""
    ends_at: datetime | None = None
    days: int = 0
    renewable: bool = False
    reason: str = ""
    checked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRequest:
    """A request for a certificate that waits for approval (申請); ``key`` names it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key: str
    person_id: str
    name: str
    section: str
    device_name: str
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCertificate:
    """A living certificate: of a person, or of an authority of the office.

    Attributes:
        kind: ``root``, ``issuing``, ``timestamp`` or ``staff``.
        person_id: empty for an authority.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    name: str
    person_id: str
    serial: str
    ends_at: datetime
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateDesk:
    """What waits for whoever looks after certificates, as far as he may see it.

    Attributes:
        requests: those he may decide on, the oldest first.
        certificates: for an administrator, every living one, the soonest end first.
        revokes: whether he may revoke.
        late_lists: authorities whose revocation list is late; an alarm.
        backed_up_at, rehearsed_at: when that was last done, None for never.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    requests: tuple[WaitingRequest, ...]
    certificates: tuple[KnownCertificate, ...] = ()
    revokes: bool = False
    late_lists: tuple[str, ...] = ()
    backed_up_at: datetime | None = None
    rehearsed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideRequest:
    """Approve a waiting request, or refuse it with a reason that the person is told."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    approve: bool
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeCertificate:
    """Revoke for one of the reasons of RFC 5280, 5.3.1, such as ``key_compromise``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    reason: str
