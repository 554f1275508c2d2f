# SPDX-License-Identifier: Apache-2.0
"""The role a seal claims, as the client signs it and the server expects it."""

import pytest

from approval import Capacity, SlotKind, signed_role


@pytest.mark.parametrize(
    ("capacity", "kind", "role"),
    [
        (Capacity.REGULAR, SlotKind.KIAN, "人事課長（起案）"),
        (Capacity.REGULAR, SlotKind.GOGI, "人事課長（合議）"),
        (Capacity.CONCURRENT, SlotKind.KAIGI, "人事課長（承認・兼務）"),
        (Capacity.ACTING_HEAD, SlotKind.KESSAI, "人事課長（決裁・事務取扱）"),
        (Capacity.KOKOROE, SlotKind.KAIGI, "人事課長（承認・心得）"),
        (Capacity.STATUTORY_SUBSTITUTE, SlotKind.KESSAI, "人事課長（決裁・職務代理者）"),
    ],
)
def test_the_role_names_office_act_and_capacity(
    capacity: Capacity, kind: SlotKind, role: str
) -> None:
    assert signed_role("人事課", "課長", capacity, kind) == role


def test_a_decision_in_the_mayors_name_is_never_called_his_own() -> None:
    def role(kind: SlotKind, *, delegated: bool) -> str:
        regular = Capacity.REGULAR
        return signed_role("総務局", "局長", regular, kind, delegated=delegated)

    assert role(SlotKind.KESSAI, delegated=True) == "総務局長（専決）"
    assert role(SlotKind.KESSAI, delegated=False) == "総務局長（決裁）"
    assert role(SlotKind.KAIGI, delegated=True) == "総務局長（承認）"


def test_a_substitute_names_his_own_office_and_the_one_he_decides_for() -> None:
    role = signed_role("机市", "副市長", Capacity.SUBSTITUTE, SlotKind.KESSAI, "総務局長")
    assert role == "机市 副市長（決裁・総務局長の代決）".replace(" ", "")
    long = signed_role("長" * 80, "課長", Capacity.SUBSTITUTE, SlotKind.KESSAI, "局" * 80)
    assert len(long) == 64
    assert long.endswith("局の代決）")


def test_a_long_office_is_cut_and_the_act_is_kept() -> None:
    role = signed_role("長" * 80 + "課", "課長", Capacity.REGULAR, SlotKind.KAIGI)
    assert len(role) == 64
    assert role.endswith("（承認）")
