# SPDX-License-Identifier: Apache-2.0
"""What the revisions after a signature changed, step by step, and who allowed it.

Each revision is compared with the one before it, once, however many signatures stand below:
a change is judged by what it does, and each signature then says whether it bears that. A
comparison with every signed revision anew would cost the square of the revisions, and could
only be laxer: what one step hides, the next would have to bring back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
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
from pyhanko.sign.diff_analysis.rules.metadata_rules import MetadataUpdateRule
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm

from signing.added_annotations import AddedAnnotationsRule
from signing.form_filling import FORM_MAY_CHANGE, FormFillingRule
from signing.increment_shape import BadShape
from signing.same_title import SameTitleRule


@dataclass(frozen=True, slots=True)
class Step:
    """What one revision did to the one before it.

    Attributes:
        level: the highest kind of change in it.
        fields: names of the form fields it filled in or made.
        forbidden: what no signature bears; empty when there is nothing.
        questions: changes of which nobody can say whether they show what they are.
    """

    level: ModificationLevel
    fields: frozenset[str] = frozenset()
    forbidden: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Permission:
    """What a signature allows after itself: by certification, or by locking fields."""

    document: MDPPerm | None = None
    fields: FieldMDPSpec | None = None


UNKNOWN_PERMISSION = Permission()


def steps_after(reader: PdfFileReader, first: int, certified: MDPPerm | None) -> dict[int, Step]:
    """The steps behind revision ``first``, by the number of the revision they led to.

    Args:
        reader: the document.
        first: the revision of the earliest signature.
        certified: what the certification of the document allows, where there is one.
    """
    steps = {}
    # Resolvers of our own: those a reader keeps would hold the document once for each revision.
    old = HistoricalResolver(reader, first)
    for number in range(first + 1, reader.xrefs.total_revisions):
        new = HistoricalResolver(reader, number)
        steps[number] = _step(old, new, first, certified)
        old = new
    return steps


def _step(
    old: HistoricalResolver, new: HistoricalResolver, first: int, certified: MDPPerm | None
) -> Step:
    forms, annotations = FormFillingRule(first), AddedAnnotationsRule()
    policy = _policy(forms, annotations if certified is MDPPerm.ANNOTATE else None)
    try:
        found = policy.apply(old=old, new=new, doc_mdp=certified)
    except SuspiciousModification as error:
        return Step(ModificationLevel.OTHER, forbidden=str(error) or type(error).__name__)
    except Exception as error:  # noqa: BLE001 - hostile revisions break the comparison in every way
        return Step(ModificationLevel.OTHER, questions=(f"{type(error).__name__}: {error}",))
    questions = (*forms.questions, *annotations.questions)
    return Step(found.modification_level, frozenset(found.changed_form_fields), "", questions)


def _policy(forms: FormFillingRule, annotations: AddedAnnotationsRule | None) -> StandardDiffPolicy:
    structure = [
        rule.as_qualified(ModificationLevel.LTA_UPDATES)
        for rule in (
            SameTitleRule(),
            XrefStreamRule(),
            ObjectStreamRule(),
            DSSCompareRule(),
            MetadataUpdateRule(),
        )
    ]
    more = [annotations] if annotations else []
    fields = FormUpdatingRule(
        field_rules=[SigFieldCreationRule(), SigFieldModificationRule(), forms],
        ignored_acroform_keys=FORM_MAY_CHANGE,
    )
    return StandardDiffPolicy([CatalogModificationRule(), *structure, *more], fields)


def require_allowed(steps: Iterable[Step], permission: Permission) -> None:
    """Require that a signature bears the steps behind it.

    Raises:
        BadShape: ``signature.changed_since`` or ``signature.locked`` when it does not,
            ``signature.change_unclear`` when nobody can say.
    """
    steps = tuple(steps)
    forbidden = next((step.forbidden for step in steps if step.forbidden), "")
    if forbidden:
        raise BadShape("signature.changed_since", forbidden)
    _require_unlocked(steps, permission)
    questions = [question for step in steps for question in step.questions]
    if questions:
        raise BadShape("signature.change_unclear", "; ".join(questions))


def _require_unlocked(steps: Sequence[Step], permission: Permission) -> None:
    level = max((step.level.value for step in steps), default=0)
    if permission.document is not None and _beyond(level, steps) > permission.document.value:
        raise BadShape("signature.locked", f"P={permission.document.value}")
    if permission.fields is not None:
        touched = {name for step in steps for name in step.fields}
        locked = sorted(name for name in touched if permission.fields.is_locked(name))
        if locked:
            raise BadShape("signature.locked", ", ".join(locked))


def _beyond(level: int, steps: Sequence[Step]) -> int:
    # A step nobody could read has no level yet; it is asked about afterwards.
    readable = [step.level.value for step in steps if step.level is not ModificationLevel.OTHER]
    return level if level != ModificationLevel.OTHER.value else max(readable, default=0)
