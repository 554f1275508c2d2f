# SPDX-License-Identifier: Apache-2.0
"""The role a signature claims: office, act and capacity, in one form for signer and judge."""

from approval.case import SlotKind
from approval.organisation_view import office_name
from approval.people import Capacity

ROLE_LIMIT = 64
"""Characters; the claimed role is a short text of the signed attributes."""

_ACTS = {
    SlotKind.KIAN: "起案",
    SlotKind.KAIGI: "承認",
    SlotKind.GOGI: "合議",
    SlotKind.KESSAI: "決裁",
}
_CAPACITIES = {
    Capacity.REGULAR: "",
    Capacity.CONCURRENT: "・兼務",
    Capacity.ACTING_HEAD: "・事務取扱",
}


def signed_role(section_name: str, title: str, capacity: Capacity, kind: SlotKind) -> str:
    """Return the claimed role (CAdES signer attributes), such as 人事課長（合議）.

    A capacity other than one's own post stands behind the act: 河川課長（承認・事務取扱）.
    """
    ending = f"（{_ACTS[kind]}{_CAPACITIES[capacity]}）"
    return office_name(section_name, title)[: ROLE_LIMIT - len(ending)] + ending
