# SPDX-License-Identifier: Apache-2.0
"""Attacks on signed files, one module for each class, and legal files that look like them.

``python -m tests.signing.attacks FOLDER`` writes all of them with a ``manifest.json``, so that
they can be tried on other validators. The classes are those of "1 Trillion Dollar Refund"
(Mladenov et al., 2019), "Shadow Attacks" (2021), "Attacks on Certified Documents" (2021), and
of what a city's register must notice besides.
"""

from tests.signing.attacks.revisions import (
    REVISIONS,
    Change,
    add_annotation,
    change_title,
    free_an_object,
    show_one_signature_twice,
)
from tests.signing.attacks.writing import PlainWriter, appended, field_named

__all__ = [
    "REVISIONS",
    "Change",
    "PlainWriter",
    "add_annotation",
    "appended",
    "change_title",
    "field_named",
    "free_an_object",
    "show_one_signature_twice",
]
