# SPDX-License-Identifier: Apache-2.0
"""Digests: the same content always, another content never."""

from dataclasses import replace

import pytest

from approval.hashing import FIRST_HASH, canonical_bytes, chain_hash, revision_hash
from tests.approval.city import attachment, tablets


def test_the_digest_of_the_story_does_not_change_between_releases() -> None:
    # Old approvals carry this digest: a change here breaks every signed case.
    assert revision_hash(tablets()) == PINNED


PINNED = "26529d3091430a3e9cce0b51ee0eb4e0c9a863ef1d1b94ff388d9b1b5b691d2b"


@pytest.mark.parametrize(
    "change",
    [
        {"title": "テレワーク用モバイル端末の購入について "},
        {"body": "別の伺い"},
        {"amount": 12_000_001},
        {"amount": None},
        {"contract_amount": 130_000_000},
        {"contract_amount": 0},
        {"matter": "works"},
        {"flags": ("important",)},
        {"attachments": (attachment("仕様書.pdf", "a"),)},
        {"consents": ()},
        {"parallel_consent": False},
        {"retention_years": 10},
        {"publication": "closed"},
        {"urgent": True},
        {"due": "2026-12-01"},
        {"secrecy": "secret"},
        {"readers": ("post-jinji-kacho",)},
    ],
)
def test_any_change_of_content_changes_the_digest(change: dict[str, object]) -> None:
    assert revision_hash(replace(tablets(), **change)) != revision_hash(tablets())  # type: ignore[arg-type]


def test_forms_of_one_character_have_different_digests() -> None:
    # U+FA19 and U+795E are one after NFC, and two different names on paper.
    assert canonical_bytes("\ufa19") != canonical_bytes("\u795e")


def test_the_order_of_keys_does_not_matter() -> None:
    assert canonical_bytes({"b": 1, "a": "髙"}) == canonical_bytes({"a": "髙", "b": 1})


def test_a_lone_surrogate_still_has_a_digest() -> None:
    assert len(revision_hash(tablets(title="\ud800"))) == 64


def test_the_chain_depends_on_every_part_and_on_their_borders() -> None:
    base = chain_hash(FIRST_HASH, 1, "drafted", b"{}")
    others = {
        chain_hash("1" * 64, 1, "drafted", b"{}"),
        chain_hash(FIRST_HASH, 2, "drafted", b"{}"),
        chain_hash(FIRST_HASH, 1, "drafte", b"d{}"),
        chain_hash(FIRST_HASH, 1, "drafted", b"{ }"),
    }
    assert len(others) == 4
    assert base not in others
