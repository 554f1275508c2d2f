# SPDX-License-Identifier: Apache-2.0
"""``sign.speedup_vs_pyhanko_default``: our signing against pyHanko's own one-call API.

Same document (a sheet with three earlier signatures and their timestamps), same field, same
key and chain, same level (PAdES B-B), same stamp, drawn beforehand for both. pyHanko is
called as its documentation shows for a visible stamp: an incremental writer over the file,
a ``SimpleSigner`` already loaded, ``PdfSigner.sign_pdf`` (what ``signers.sign_pdf`` calls)
with default settings. Both sides take turns in one
process, and every signature made is checked afterwards.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from signing.keys import SigningIdentity, SoftwareKey
from signing.stamp import render_stamp
from tests.signing.city import MORNING, STORY, City, Signer

ROUNDS = 41
WHO = STORY[3]


def measure() -> dict[str, Any]:
    """Measure the ratio of medians; above one, ours is faster."""
    city = City()
    base = city.half_signed
    with tempfile.TemporaryDirectory() as folder:
        drawing = Path(folder) / "stamp.pdf"
        drawing.write_bytes(render_stamp(WHO.stamp))
        theirs = pyhanko_call(base, city.people[WHO.field], str(drawing), WHO)
        ours = _ours(base, city)
        for signed in (ours(), theirs()):
            require_valid(signed, city, WHO.field)
        our_times, their_times = _alternate(ours, theirs)
    mine, default = statistics.median(our_times), statistics.median(their_times)
    return {
        "name": "sign.speedup_vs_pyhanko_default",
        "value": round(default / mine, 2),
        "at_least": 1.8,
        "against": "pyHanko PdfSigner.sign_pdf: same document, field, key, stamp and level",
        "ours_milliseconds": round(mine * 1000, 1),
        "pyhanko_milliseconds": round(default * 1000, 1),
        "earlier_signatures": 3,
    }


def _alternate(
    ours: Callable[[], bytes], theirs: Callable[[], bytes]
) -> tuple[list[float], list[float]]:
    our_times, their_times = [], []
    for _ in range(ROUNDS):
        our_times.append(_timed(ours))
        their_times.append(_timed(theirs))
    return our_times, their_times


def _timed(sign: Callable[[], bytes]) -> float:
    begin = time.perf_counter()
    sign()
    return time.perf_counter() - begin


def _ours(base: bytes, city: City) -> Callable[[], bytes]:
    def sign() -> bytes:
        return base + city.increment(base, WHO)

    return sign


def pyhanko_call(
    base: bytes, identity: SigningIdentity, drawing: str, who: Signer
) -> Callable[[], bytes]:
    """The call that signs a field of a sheet as pyHanko's documentation shows it."""
    signer = _simple_signer(identity)
    metadata = signers.PdfSignatureMetadata(
        field_name=who.field, subfilter=SigSeedSubFilter.PADES, reason=who.act.role
    )

    def sign() -> bytes:
        style = StaticStampStyle.from_pdf_file(drawing, border_width=0)
        pdf_signer = signers.PdfSigner(metadata, signer, stamp_style=style)
        writer = IncrementalPdfFileWriter(BytesIO(base))
        # signers.sign_pdf is this with the default stamp, which prints no Japanese.
        output: BytesIO = pdf_signer.sign_pdf(writer)
        return output.getvalue()

    return sign


def _simple_signer(identity: SigningIdentity) -> signers.SimpleSigner:
    assert isinstance(identity.key, SoftwareKey)
    key = identity.key.private_key
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register_multiple(
        asn1_x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in identity.chain
    )
    own = asn1_x509.Certificate.load(identity.certificate.public_bytes(Encoding.DER))
    return signers.SimpleSigner(own, asn1_keys.PrivateKeyInfo.load(private), store)


def require_valid(signed: bytes, city: City, field: str) -> None:
    """Require that the newest signature stands in a field and holds.

    Raises:
        RuntimeError: it does not.
    """
    reader = PdfFileReader(BytesIO(signed))
    root = asn1_x509.Certificate.load(city.ca.root.certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], moment=MORNING, allow_fetching=False)
    newest = reader.embedded_signatures[-1]
    status = validate_pdf_signature(newest, context)
    if not (status.bottom_line and newest.field_name == field):
        raise RuntimeError(status.summary())


if __name__ == "__main__":
    print(measure())
