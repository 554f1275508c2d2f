# SPDX-License-Identifier: Apache-2.0
"""``lift20.speedup_vs_per_signature``: one lift of twenty seals against one for each.

Same sheet (twenty signatures, each with its time, certified and locked), same authority, same
revocation lists, at hand for both without a network. The other side is what pyHanko's
documentation shows for a signed document: validation data added signature by signature
(``async_add_validation_info``), then a document timestamp. Both results are read back.
"""

import asyncio
import statistics
import time
from dataclasses import replace
from io import BytesIO
from typing import Any

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation import async_add_validation_info
from pyhanko_certvalidator import ValidationContext

from signing.document import open_document
from signing.lift import Trust, lift
from signing.revocation_data import RevocationData
from signing.signed_parts import signed_parts
from tests.signing.city import LATER, City, OfficeClock
from tests.signing.crowd import APPROVERS, decided_by, fields
from tests.signing.fresh_revocations import FreshRevocations
from tests.signing.pyhanko_archive import clock_at

ROUNDS = 5


class _OfficeStamper(TimeStamper):
    """The office's authority as pyHanko asks for it."""

    def __init__(self, city: City) -> None:
        super().__init__()
        self._clock = OfficeClock(city.tsa, LATER)

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return tsp.TimeStampResp.load(self._clock.fetch(req.dump()))


def measure() -> dict[str, Any]:
    """Measure the ratio of our median to one run of the other side; above one, ours is faster."""
    city = City()
    sheet = decided_by(city)
    source = FreshRevocations(city.ca.issuing, city.ca.root, lists_only=True)
    trust = replace(city.trust, revocation=source)
    lifted = b""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        lifted = sheet + lift(sheet, OfficeClock(city.tsa, LATER), trust, LATER).increment
        times.append(time.perf_counter() - begin)
    _require_archived(lifted, 1)
    proofs = _proofs(city, trust, sheet)
    with clock_at(LATER):
        begin = time.perf_counter()
        theirs = asyncio.run(_signature_by_signature(sheet, city, proofs))
        per_signature = time.perf_counter() - begin
    _require_archived(theirs, 1)
    ours = statistics.median(times)
    return {
        "name": "lift20.speedup_vs_per_signature",
        "value": round(per_signature / ours, 1),
        "at_least": 8,
        "against": "pyHanko async_add_validation_info for each signature, then one timestamp",
        "ours_seconds": round(ours, 3),
        "per_signature_seconds": round(per_signature, 2),
        "approvers": APPROVERS,
        "ours_kilobytes": round((len(lifted) - len(sheet)) / 1000, 1),
        "per_signature_kilobytes": round((len(theirs) - len(sheet)) / 1000, 1),
    }


def _proofs(city: City, trust: Trust, sheet: bytes) -> RevocationData:
    parts = signed_parts(sheet, open_document(sheet))
    people = [part.cms.certificate for part in parts]
    others = [city.ca.issuing.certificate, city.tsa.identity.certificate]
    return trust.revocation.revocation_data([*people, *others], LATER)


async def _signature_by_signature(sheet: bytes, city: City, proofs: RevocationData) -> bytes:
    for field in fields():
        embedded = next(
            each
            for each in PdfFileReader(BytesIO(sheet)).embedded_regular_signatures
            if each.field_name == field
        )
        output = BytesIO()
        await async_add_validation_info(embedded, _context(city, proofs), output=output)
        sheet = output.getvalue()
    output = BytesIO()
    await PdfTimeStamper(_OfficeStamper(city)).async_timestamp_pdf(
        IncrementalPdfFileWriter(BytesIO(sheet)), "sha256", _context(city, proofs), output=output
    )
    return output.getvalue()


def _context(city: City, proofs: RevocationData) -> ValidationContext:
    return ValidationContext(
        trust_roots=[_parsed(city.ca.root.certificate)],
        other_certs=[_parsed(city.ca.issuing.certificate)],
        crls=[asn1_crl.CertificateList.load(der) for der in proofs.crls],
        ocsps=[asn1_ocsp.OCSPResponse.load(der) for der in proofs.responses],
        revocation_mode="require",
        allow_fetching=False,
        moment=LATER,
    )


def _parsed(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def _require_archived(pdf: bytes, stamps: int) -> None:
    reader = PdfFileReader(BytesIO(pdf))
    if len(reader.embedded_timestamp_signatures) != stamps or "/DSS" not in reader.root:
        raise RuntimeError("not archived")


if __name__ == "__main__":
    print(measure())
