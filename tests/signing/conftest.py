# SPDX-License-Identifier: Apache-2.0
"""One city for the whole run: keys and sheets are made once and never changed."""

import pytest

from tests.signing.city import City


@pytest.fixture(scope="session")
def city() -> City:
    return City()
