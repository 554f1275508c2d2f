# SPDX-License-Identifier: Apache-2.0
"""Whom the client believes: the operating system's authorities and the city's, nobody else.

Python's own default would also ask ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``, by which whoever
starts the program could make it believe an authority of his.
"""

import ssl
import sys
from pathlib import Path


class AuthorityUnreadable(Exception):
    """The file of the city's authorities is not there, or holds none."""


def trusted(authority_file: str) -> ssl.SSLContext:
    """Return how servers are judged: certificate and name, under these authorities.

    Raises:
        AuthorityUnreadable: by the file of the city's authorities nobody can be believed.
    """
    # Asks for certificates and compares names by itself, TLS 1.2 and later.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform == "win32":
        _believe_windows(context)
    else:
        _believe_system(context)
    if authority_file:
        try:
            context.load_verify_locations(authority_file)
        except OSError as problem:
            raise AuthorityUnreadable(authority_file) from problem
    return context


def _believe_system(context: ssl.SSLContext) -> None:
    """Believe what the library was built to believe, whatever the environment says."""
    paths = ssl.get_default_verify_paths()
    file, folder = Path(paths.openssl_cafile), Path(paths.openssl_capath)
    if file.is_file():
        context.load_verify_locations(cafile=file)
    if folder.is_dir():
        # Its certificates are looked up as they are needed.
        context.load_verify_locations(capath=folder)


def _believe_windows(context: ssl.SSLContext) -> None:
    if sys.platform == "win32":
        for store in ("CA", "ROOT"):
            for certificate, encoding, purposes in ssl.enum_certificates(store):
                serves = purposes is True or ssl.Purpose.SERVER_AUTH.oid in purposes
                if encoding == "x509_asn" and serves:
                    context.load_verify_locations(cadata=certificate)
