# SPDX-License-Identifier: Apache-2.0
"""The room of certificates in memory: requests, a calendar, and one's own waiting key."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from approval.wire_certificates import (
    CertificateDesk,
    CertificateStanding,
    DecideRequest,
    KnownCertificate,
    WaitingRequest,
)
from desktop.facade import Trouble
from tests.desktop.sample_case import NOW


def sample_desk() -> CertificateDesk:
    """Two requests, and certificates of every kind."""
    kinds = (("staff", 6), ("staff", 89), ("timestamp", 2900), ("issuing", 3600), ("root", 7200))
    names = (
        "髙﨑 吉子",
        "五十嵐 健",
        "机市 時刻認証ユニット",
        "机市 職員認証局",
        "机市 認証局ルート",
    )
    return CertificateDesk(
        requests=tuple(
            WaitingRequest(
                key=f"key-{at}",
                person_id=f"p000{at}",
                name=name,
                section="情報政策課",
                device_name="貸出ノートPC",
                asked_at=NOW - timedelta(hours=at),
            )
            for at, name in enumerate(("𠮷田 一郎", "森 美咲"))
        ),
        certificates=tuple(
            KnownCertificate(
                kind=kind,
                name=name,
                person_id="p" if kind == "staff" else "",
                serial=f"5a{at}",
                ends_at=NOW + timedelta(days=days),
                days=days,
            )
            for at, ((kind, days), name) in enumerate(zip(kinds, names, strict=True))
        ),
        revokes=True,
    )


@dataclass
class FakeCertificates:
    """Keeps what was decided; ``next_trouble`` is the answer to the next call."""

    kept: CertificateDesk = field(default_factory=partial(CertificateDesk, requests=()))
    is_waiting: bool = False
    next_trouble: Trouble | None = None
    decided: list[tuple[str, DecideRequest]] = field(default_factory=list)
    revoked: list[tuple[str, str]] = field(default_factory=list)

    def standing(self) -> CertificateStanding | Trouble:
        return self._trouble() or CertificateStanding(state="valid", checked_at=NOW)

    def waits(self) -> bool:
        return self.is_waiting

    def fetch(self) -> Trouble | None:
        trouble = self._trouble()
        self.is_waiting = trouble is not None and trouble.code == "certificate.waiting"
        return trouble

    def desk(self) -> CertificateDesk | Trouble:
        return self._trouble() or self.kept

    def decide(self, key: str, decision: DecideRequest) -> CertificateDesk | Trouble:
        self.decided.append((key, decision))
        left = tuple(each for each in self.kept.requests if each.key != key)
        return self._trouble() or self._keep(replace(self.kept, requests=left))

    def revoke(self, serial: str, reason: str) -> CertificateDesk | Trouble:
        self.revoked.append((serial, reason))
        left = tuple(each for each in self.kept.certificates if each.serial != serial)
        return self._trouble() or self._keep(replace(self.kept, certificates=left))

    def _keep(self, desk: CertificateDesk) -> CertificateDesk:
        self.kept = desk
        return desk

    def _trouble(self) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        return trouble
