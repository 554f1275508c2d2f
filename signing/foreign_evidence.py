# SPDX-License-Identifier: Apache-2.0
"""What a document carries to be checked without a network: its security store (DSS)."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

from signing.foreign_trust import Evidence
from signing.pdf_values import dictionary_of, entries

_MOST = 2_000


def evidence_of(handler: PdfHandler, roots: tuple[x509.Certificate, ...]) -> Evidence:
    """The certificates, revocation lists and answers of the store; broken ones are left out."""
    store = dictionary_of(handler.root, "/DSS")
    return Evidence(
        roots,
        tuple(_read(store, "/Certs", x509.Certificate.load)),
        tuple(_read(store, "/CRLs", crl.CertificateList.load)),
        tuple(_read(store, "/OCSPs", ocsp.OCSPResponse.load)),
    )


def _read(store: generic.DictionaryObject, key: str, load: Callable[[bytes], Any]) -> Iterator[Any]:
    for number, raw in enumerate(entries(store, key)):
        if number == _MOST:
            return
        with suppress(Exception):  # one broken piece of evidence proves nothing, and spoils nothing
            found = load(raw.get_object().data)
            found.native  # noqa: B018 - broken structures are found when they are read
            yield found
