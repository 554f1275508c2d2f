# SPDX-License-Identifier: Apache-2.0
"""All classes together."""

from tests.signing.attacks import (
    certificates,
    certification,
    cms_structure,
    content,
    counting,
    coverage,
    evil_annotation,
    hide_and_replace,
    incremental_saving,
    legal_twins,
    resources,
    shadow_hide,
    shadow_replace,
    sneaky_signature,
    stripped,
    timestamps,
    universal_forgery,
)
from tests.signing.attacks.trick import Trick

_CLASSES = (
    incremental_saving,
    universal_forgery,
    shadow_hide,
    shadow_replace,
    hide_and_replace,
    evil_annotation,
    sneaky_signature,
    certification,
    stripped,
    counting,
    coverage,
    content,
    timestamps,
    certificates,
    cms_structure,
    legal_twins,
    resources,
)
TRICKS: tuple[Trick, ...] = tuple(
    trick for attack_class in _CLASSES for trick in attack_class.tricks.listed
)
