# SPDX-License-Identifier: Apache-2.0
"""Marks words for the catalogues where they stand in a table, to be translated when shown."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Return the source unchanged; lupdate finds the words by this name.

    PySide6 has the same function, declared to return ``object``.
    """
    del context
    return source
