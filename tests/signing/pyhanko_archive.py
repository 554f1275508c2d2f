# SPDX-License-Identifier: Apache-2.0
"""A second opinion on archived sheets: pyHanko's AdES-LTA validation, at any time.

It fetches nothing. What a validator needs of its own day about the newest archive timestamp
is handed in, all else comes from the file. That must be answers, not lists: pyHanko takes a
younger list for proof about the signers too, and then finds their certificates ended.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime, tzinfo
from io import BytesIO
from unittest import mock

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.ades import AdESLTAValidationResult, ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from signing.revocation_data import RevocationData

_CLOCKS = (
    "pyhanko.sign.validation.ades.datetime",
    "pyhanko_certvalidator.context.datetime",
    "pyhanko_certvalidator.ltv.poe.datetime",
    "pyhanko_certvalidator.ltv.ades_past.datetime",
    "pyhanko_certvalidator.ltv.types.datetime",
)


_NOTHING = RevocationData()


def lta_result(
    pdf: bytes,
    field: str,
    roots: Sequence[x509.Certificate],
    now: datetime,
    of_the_day: RevocationData = _NOTHING,
) -> AdESLTAValidationResult:
    """Validate one signature as if it were ``now``."""
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build([_parsed(root) for root in roots]),
        revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
    )
    known = LocalKnowledge(
        known_crls=[CRLContainer(asn1_crl.CertificateList.load(der)) for der in of_the_day.crls],
        known_ocsps=[
            OCSPContainer(asn1_ocsp.OCSPResponse.load(der)) for der in of_the_day.responses
        ],
    )
    spec = SignatureValidationSpec(
        cert_validation_policy=policy,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY),
        local_knowledge=known,
        key_usage_settings=KeyUsageConstraints(key_usage={"non_repudiation"}),
    )
    embedded = next(
        each
        for each in PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
        if each.field_name == field
    )
    timing = ValidationTimingInfo(now, now, point_in_time_validation=False)
    with clock_at(now):
        return asyncio.run(
            ades_lta_validation(embedded, PdfSignatureValidationSpec(spec), timing_info=timing)
        )


@contextmanager
def clock_at(now: datetime) -> Iterator[None]:
    """Stop pyHanko's own clock, which it asks beside the time that it is given."""

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # noqa: ARG003 - its own
            return now

    with ExitStack() as stack:
        for name in _CLOCKS:
            stack.enter_context(mock.patch(name, Stopped))
        yield


def _parsed(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
