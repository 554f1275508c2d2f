# SPDX-License-Identifier: Apache-2.0
"""The document information after a signature: when it was saved may change, what it is may not."""

from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import SuspiciousModification
from pyhanko.sign.diff_analysis.rules.metadata_rules import DocInfoRule
from pyhanko.sign.diff_analysis.rules_api import ReferenceUpdate

from signing.pdf_values import raw_value, value_of

_WHAT_IT_IS = ("/Title", "/Author", "/Subject", "/Keywords")


class SameTitleRule(DocInfoRule):
    """Lets programs write when and by what a document was saved, under the title it had."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterator[ReferenceUpdate]:
        """The information dictionary, when it still describes the same document."""
        before, after = _information(old), _information(new)
        for key in _WHAT_IT_IS:
            if value_of(before, key) != value_of(after, key):
                raise SuspiciousModification(f"the document information {key} was changed")
        yield from super().apply(old, new)


def _information(revision: HistoricalResolver) -> object:
    # The trailer itself would follow its references to the newest revision.
    raw = raw_value(revision.trailer_view, "/Info")
    return revision(raw.reference) if isinstance(raw, generic.IndirectObject) else raw
