# SPDX-License-Identifier: Apache-2.0
"""A store of the S3 kind for the tests of one module."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.object_store import ObjectStore


@pytest.fixture(scope="module")
def store() -> "Iterator[ObjectStore]":
    """One store with one bucket; tests keep apart by prefix."""
    # Large, and not wanted by the other tests here.
    from tests.support.object_store import object_store

    with object_store() as running:
        yield running
