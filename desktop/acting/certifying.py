# SPDX-License-Identifier: Apache-2.0
"""Certificates as the server has them now: one's own, and those of others to look after."""

from collections.abc import Callable
from typing import TypeVar

from approval.wire_certificates import CertificateDesk, CertificateStanding, DecideRequest
from desktop.acting.workplace import Workplace
from desktop.sync.api import ServerApi

Answered = TypeVar("Answered")


def standing(place: Workplace) -> CertificateStanding:
    """Return how it stands with one's own certificate.

    Raises:
        CallFailed: the server was not reached or refused; so do all of these.
    """
    return _asked(place, lambda api: api.certificate_standing())


def desk(place: Workplace) -> CertificateDesk:
    """Return what waits for whoever looks after certificates."""
    return _asked(place, lambda api: api.certificate_desk())


def decide(place: Workplace, key: str, decision: DecideRequest) -> CertificateDesk:
    """Approve or refuse a request, and return what waits then."""
    return _asked(place, lambda api: api.decide_certificate(key, decision))


def revoke(place: Workplace, serial: str, reason: str) -> CertificateDesk:
    """Revoke a certificate, and return what waits then."""
    return _asked(place, lambda api: api.revoke_certificate(serial, reason))


def _asked(place: Workplace, ask: Callable[[ServerApi], Answered]) -> Answered:
    transport = place.open_transport()
    try:
        return ask(place.api(transport))
    finally:
        transport.close()
