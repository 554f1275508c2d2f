# SPDX-License-Identifier: Apache-2.0
"""PyHanko's analysis of what changed after a signature, at its strictest.

Our own sheets are judged revision by revision (:mod:`signing.revision_walk`); this tells for
one signature what changed after it, where a revision was not allowed.
"""

from pyhanko.sign.diff_analysis import ModificationLevel, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from signing.increment_shape import BadShape


def require_only_allowed_changes(embedded: EmbeddedPdfSignature) -> None:
    """Require that a signature covers its revision and that only allowed changes follow.

    Raises:
        BadShape: ``signature.coverage``, ``signature.changed_since`` or ``signature.locked``.
    """
    embedded.compute_integrity_info(diff_policy=strict_policy())
    summary = embedded.summarise_integrity_info()
    if summary["coverage"] < SignatureCoverageLevel.ENTIRE_REVISION:
        raise BadShape("signature.coverage", summary["coverage"].name)
    if isinstance(summary["diff_result"], SuspiciousModification):
        raise BadShape("signature.changed_since", str(summary["diff_result"]))
    if not summary["docmdp_ok"]:
        raise BadShape("signature.locked", summary["diff_result"].modification_level.name)


def strict_policy() -> StandardDiffPolicy:
    """PyHanko's policy without its rule for form fields in general.

    That rule takes a swapped appearance of a text field for legal form filling; our sheets
    have no fields but signatures.
    """
    structure = [
        rule.as_qualified(ModificationLevel.LTA_UPDATES)
        for rule in (XrefStreamRule(), ObjectStreamRule(), DSSCompareRule())
    ]
    fields = FormUpdatingRule(field_rules=[SigFieldCreationRule(), SigFieldModificationRule()])
    return StandardDiffPolicy([CatalogModificationRule(), *structure], fields)
