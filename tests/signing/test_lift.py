# SPDX-License-Identifier: Apache-2.0
"""Lifting a decided sheet to B-LTA, and renewing it before its timestamp ages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography import x509

from signing.lift import ArchiveRefused, archive_stamps, lift, renew
from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.revocation_data import RevocationData
from signing.timestamp import TimestampUnavailable, UnfitAuthority
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock
from tests.signing.fresh_revocations import FreshRevocations


def test_one_revision_holds_the_proofs_of_all_and_one_timestamp(city: City) -> None:
    archived = lift(city.decided, OfficeClock(city.tsa, LATER), city.trust, LATER)
    stamps = archive_stamps(city.decided + archived.increment)
    assert stamps == (archived.stamp,)
    assert stamps[0].at == LATER
    assert stamps[0].ends_at == city.tsa.identity.certificate.not_valid_after_utc
    assert archived.increment.count(b"%%EOF") == 1


def test_a_renewal_stamps_the_stamp_before(city: City) -> None:
    lifted = city.lifted()
    later = LATER + timedelta(days=8 * 365)
    renewed = city.renewed(lifted, later)
    assert [stamp.field for stamp in archive_stamps(renewed)] == ["archive-1", "archive-2"]
    assert renewed.startswith(lifted)


def test_the_same_unit_again_carries_nothing_further(city: City) -> None:
    later = LATER + timedelta(days=30)
    with pytest.raises(UnfitAuthority, match=r"archive\.no_gain"):
        renew(city.lifted(), OfficeClock(city.tsa, later), city.trust, later)


def test_a_unit_that_cannot_be_proved_is_the_authoritys_fault(city: City) -> None:
    other = OfficeCa.create("別の市", MORNING)
    both = (*city.trust.roots, other.root.certificate)
    trust = replace(city.trust, archive_roots=both)
    clock = OfficeClock(OfficeTsa.create(other, MORNING), LATER)
    with pytest.raises(UnfitAuthority, match=r"archive-1: revocation\.unreachable"):
        lift(city.decided, clock, trust, LATER)


def test_a_sheet_is_lifted_once_and_renewed_only_when_lifted(city: City) -> None:
    clock = OfficeClock(city.tsa, LATER)
    with pytest.raises(ArchiveRefused, match=r"archive\.present"):
        lift(city.lifted(), clock, city.trust, LATER)
    with pytest.raises(ArchiveRefused, match=r"archive\.not_lifted"):
        renew(city.decided, clock, city.trust, LATER)
    with pytest.raises(ArchiveRefused, match=r"archive\.not_signed"):
        lift(city.sheet, clock, city.trust, LATER)


def test_a_signature_that_nobody_timed_refuses_the_lift_by_name(city: City) -> None:
    sheet = city.half_signed + city.increment(city.half_signed, STORY[3])
    with pytest.raises(ArchiveRefused) as refused:
        lift(sheet, OfficeClock(city.tsa, LATER), city.trust, LATER)
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [
        ("slot-jinji", "archive.no_time")
    ]


def test_a_signer_revoked_before_he_signed_refuses_the_lift_and_one_revoked_later_does_not(
    city: City,
) -> None:
    serial_number = city.people["slot-kacho"].certificate.serial_number
    clock = OfficeClock(city.tsa, LATER)
    issuers = (city.ca.issuing, city.ca.root)
    for lists_only in (True, False):
        before = FreshRevocations(*issuers, revoked={serial_number: MORNING}, lists_only=lists_only)
        with pytest.raises(ArchiveRefused) as refused:
            lift(city.decided, clock, replace(city.trust, revocation=before), LATER)
        assert {(fault.field, fault.code) for fault in refused.value.faults} == {
            ("slot-kacho", "revocation.revoked")
        }
        after = {serial_number: MORNING + timedelta(hours=1)}
        since = FreshRevocations(*issuers, revoked=after, lists_only=lists_only)
        lift(city.decided, clock, replace(city.trust, revocation=since), LATER)


def test_proof_older_than_the_signatures_proves_nothing(city: City) -> None:
    early = MORNING - timedelta(minutes=1)

    class Stale(FreshRevocations):
        def revocation_data(
            self, certificates: Sequence[x509.Certificate], now: datetime
        ) -> RevocationData:
            return super().revocation_data(certificates, early)

    stale = replace(city.trust, revocation=Stale(city.ca.issuing, city.ca.root))
    with pytest.raises(ArchiveRefused) as refused:
        lift(city.decided, OfficeClock(city.tsa, LATER), stale, LATER)
    codes = {fault.code for fault in refused.value.faults}
    assert codes == {"revocation.too_old"}
    assert {fault.field for fault in refused.value.faults} == {who.field for who in STORY}


def test_a_ca_nobody_can_answer_for_refuses_the_lift(city: City) -> None:
    unknown = replace(city.trust, revocation=FreshRevocations(city.ca.root))
    with pytest.raises(ArchiveRefused, match=r"revocation\.unreachable"):
        lift(city.decided, OfficeClock(city.tsa, LATER), unknown, LATER)


def test_an_archive_authority_whose_clock_is_a_year_off_is_refused(city: City) -> None:
    # A year behind, the unit's own certificate has not begun: it refuses by itself.
    for days, code in ((-365, "token.rejected"), (365, "token.gen_time")):
        clock = OfficeClock(city.tsa, LATER + timedelta(days=days))
        with pytest.raises(TimestampUnavailable, match=code):
            lift(city.decided, clock, city.trust, LATER)
