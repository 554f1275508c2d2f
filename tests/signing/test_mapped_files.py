# SPDX-License-Identifier: Apache-2.0
"""A file judged where it lies, without a copy in memory, is judged as its bytes are."""

from mmap import ACCESS_READ, mmap
from pathlib import Path

import pytest

from signing.verdicts import DocumentVerdict
from signing.verification import verify
from tests.signing.city import LATER, City
from tests.signing.foreign import Office, plain, signed


def judged_where_it_lies(pdf: bytes, roots: str, path: Path) -> DocumentVerdict:
    path.write_bytes(pdf)
    # Readers keep views of the map, so it goes when they do.
    with path.open("rb") as file:
        return verify(mmap(file.fileno(), 0, access=ACCESS_READ), roots, LATER)


@pytest.mark.parametrize("kind", ["own", "foreign", "cut"])
def test_a_mapped_file_is_judged_as_its_bytes(city: City, tmp_path: Path, kind: str) -> None:
    foreign = signed(plain(), Office().signer())
    pdf = {"own": city.half_signed, "foreign": foreign, "cut": foreign[:-200]}[kind]
    mapped = judged_where_it_lies(pdf, city.roots, tmp_path / "a.pdf")
    assert mapped == verify(pdf, city.roots, LATER)
