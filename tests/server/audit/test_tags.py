# SPDX-License-Identifier: Apache-2.0
"""Tags are found where the alphabet puts them, and fit their column."""

from server.audit.tags import Tag
from server.store.tables import audit_log


def test_tags_stand_in_alphabetical_order() -> None:
    tags = [tag.value for tag in Tag]
    assert tags == sorted(tags)


def test_tags_are_source_subject_and_action_and_fit() -> None:
    longest = audit_log.c.tag.type.length
    for tag in Tag:
        assert tag.count(":") == 2
        assert len(tag) <= longest
