# SPDX-License-Identifier: Apache-2.0
"""A validation report in the form of ETSI TS 119 102-2, as pyHanko writes it.

It is pyHanko's own second judgement of one signature by the rules of EN 319 102-1, with
nothing fetched; programs of other makers read it. Our verdict stands beside it, not in it.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.report.tools import generate_report
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

from signing.refusals import SigningRefused


def etsi_report(pdf: bytes, trust_roots_pem: str, now: datetime, field: str = "") -> str:
    """Validate one signature, the newest unless another field is named; give the XML.

    Raises:
        SigningRefused: ``document.not_signed`` when there is no such signature, or
            ``report.not_made`` when pyHanko cannot judge or describe it.
    """
    try:
        limits = DecodeLimits.for_untrusted_input()
        reader = PdfFileReader(BytesIO(pdf), decode_limits=limits)
        embedded = [
            each
            for each in reader.embedded_regular_signatures
            if not field or each.field_name == field
        ]
    except Exception as error:
        raise SigningRefused("report.not_made", cause=f"{type(error).__name__}: {error}") from error
    if not embedded:
        raise SigningRefused("document.not_signed", field=field)
    timing = ValidationTimingInfo(now, now, point_in_time_validation=False)
    specification = PdfSignatureValidationSpec(_specification(trust_roots_pem))
    try:
        status = asyncio.run(ades_lta_validation(embedded[-1], specification, timing_info=timing))
        return generate_report(embedded[-1], status)
    except Exception as error:
        raise SigningRefused("report.not_made", cause=f"{type(error).__name__}: {error}") from error


def _specification(trust_roots_pem: str) -> SignatureValidationSpec:
    roots = x509.load_pem_x509_certificates(trust_roots_pem.encode("ascii"))
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(list(_parsed(roots))),
        revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
    )
    return SignatureValidationSpec(
        cert_validation_policy=policy,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY),
        key_usage_settings=KeyUsageConstraints(key_usage={"non_repudiation"}),
    )


def _parsed(certificates: Iterable[x509.Certificate]) -> Iterable[asn1_x509.Certificate]:
    for certificate in certificates:
        yield asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
