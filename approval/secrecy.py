# SPDX-License-Identifier: Apache-2.0
"""秘密区分: what is shown of a need-to-know case to those who need not know it."""

MASKED_TITLE = "件名は非公開"
"""Stands where a masked case's title would; screens word it in the reader's language."""


def listed_title(title: str, secrecy: str) -> str:
    """Return a title as it may stand where anybody reads: 件名は非公開 in a class of secrecy."""
    return MASKED_TITLE if secrecy else title
