# SPDX-License-Identifier: Apache-2.0
"""Roots and proofs as Certificate Transparency computes them (RFC 6962, section 2.1)."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.audit import merkle
from server.audit.merkle import InclusionPaths, leaf_hash, root_by_path, root_of

_LEAVES = (
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    bytes(range(0x60, 0x70)).hex(),
)
_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
"""The reference tree of the projects of Certificate Transparency, leaf by leaf."""


def inclusion_path(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The way as RFC 6962, 2.1.1, defines it: each subtree beside it is made anew."""
    if len(leaves) == 1:
        return ()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    if index < split:
        return (*inclusion_path(leaves[:split], index), root_of(leaves[split:]))
    return (*inclusion_path(leaves[split:], index - split), root_of(leaves[:split]))


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=140))
def test_every_path_is_that_of_the_definition(leaves: list[bytes]) -> None:
    paths = InclusionPaths(leaves)
    assert [paths.of(index) for index in range(len(leaves))] == [
        inclusion_path(leaves, index) for index in range(len(leaves))
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 64, 1000, 1023])
def test_all_paths_of_a_tree_cost_one_hash_for_each_inner_node(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaves = [leaf_hash(number.to_bytes(4, "big")) for number in range(size)]
    made: list[bytes] = []
    node = merkle._node

    def counted(left: bytes, right: bytes) -> bytes:
        made.append(left)
        return node(left, right)

    monkeypatch.setattr(merkle, "_node", counted)
    paths = InclusionPaths(leaves)
    for index in range(size):
        paths.of(index)
    assert len(made) == size - 1


@pytest.mark.parametrize("size", range(1, 9))
def test_the_reference_tree_has_its_roots(size: int) -> None:
    leaves = [leaf_hash(bytes.fromhex(each)) for each in _LEAVES[:size]]
    assert root_of(leaves).hex() == _ROOTS[size - 1]


@given(st.integers(1, 70), st.data())
def test_a_path_leads_from_its_leaf_alone_to_the_root(size: int, data: st.DataObject) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(size)]
    index = data.draw(st.integers(0, size - 1))
    path = InclusionPaths(leaves).of(index)
    assert root_by_path(leaves[index], index, size, path) == root_of(leaves)
    assert root_by_path(leaf_hash(b"other"), index, size, path) != root_of(leaves)


@pytest.mark.parametrize("spoil", [lambda path: path[:-1], lambda path: (*path, b"x" * 32)])
def test_a_path_of_another_length_is_refused(spoil: object) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(8)]
    path = InclusionPaths(leaves).of(3)
    assert callable(spoil)
    with pytest.raises(ValueError, match="too"):
        root_by_path(leaves[3], 3, 8, spoil(path))


@pytest.mark.parametrize("index", [-1, 8, 9, 1 << 40])
def test_a_leaf_outside_the_tree_has_no_path(index: int) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(8)]
    with pytest.raises(ValueError, match="no such leaf"):
        root_by_path(leaves[7], index, 8, InclusionPaths(leaves).of(7))
    with pytest.raises(IndexError):
        InclusionPaths(leaves).of(index)
