# SPDX-License-Identifier: Apache-2.0
"""Names inside certificates: NFC, and no longer than the encoders accept."""

import unicodedata

_LONGEST = 64


def certificate_name(text: str) -> str:
    """A name for a certificate: in NFC, cut to 64 bytes of UTF-8 at a character.

    X.520 bounds a common name to 64 characters; the library counts bytes. The person's
    identifier beside it stays whole, so that a cut name is still one person's.
    """
    composed = unicodedata.normalize("NFC", text).encode("utf-8")
    return composed[:_LONGEST].decode("utf-8", errors="ignore")
