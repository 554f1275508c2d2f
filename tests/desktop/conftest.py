# SPDX-License-Identifier: Apache-2.0
"""What the client's own start does before Qt, done for its tests."""

import gc
from collections.abc import Iterator

import pytest

from desktop.qtbridge.immortals import keep_alive

keep_alive()


@pytest.fixture(autouse=True)
def garbage_on_the_main_thread() -> Iterator[None]:
    """Search for garbage between the tests only, as the client does between its events."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def nothing_left_behind() -> Iterator[None]:
    """Leave no windows to the threads of later tests."""
    yield
    gc.collect()


@pytest.fixture(autouse=True, scope="module")
def quick_pins() -> Iterator[None]:
    """Seal keys with little work; what a try at a PIN must cost is held in tests/signing."""
    import signing.keys

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signing.keys, "_SCRYPT_COST", 2**4)
        yield
