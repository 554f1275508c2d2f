# SPDX-License-Identifier: Apache-2.0
"""The role a signature claims: office, act and capacity, in one form for signer and judge."""

from approval.case import Authority, Signatory, Slot, SlotKind
from approval.organisation_view import office_name
from approval.people import Capacity

ROLE_LIMIT = 64
"""Characters; the claimed role is a short text of the signed attributes."""

_PRINCIPAL_LIMIT = 24

_ACTS = {
    SlotKind.KIAN: "起案",
    SlotKind.KAIGI: "承認",
    SlotKind.GOGI: "合議",
    SlotKind.KESSAI: "決裁",
    SlotKind.SHINSA: "文書審査",
    SlotKind.KARI: "仮決裁",
}
_DELEGATED = "専決"
_CAPACITIES = {
    Capacity.REGULAR: "",
    Capacity.CONCURRENT: "・兼務",
    Capacity.ACTING_HEAD: "・事務取扱",
    Capacity.KOKOROE: "・心得",
    Capacity.STATUTORY_SUBSTITUTE: "・職務代理者",
    Capacity.SUBSTITUTE: "・{principal}の代決",
}


def stamp_mark(capacity: Capacity) -> str:
    """Return what stands beside the circle of a stamp: 代 for a substitute's (代決)."""
    return "代" if capacity is Capacity.SUBSTITUTE else ""


def box_heading(slot: Slot) -> tuple[str, str]:
    """Return the heading of a slot's box: act and section in small, and the post."""
    return f"{_ACTS[slot.kind]} {slot.section_name}".strip(), slot.seal_title


def role_in_slot(by: Signatory, slot: Slot, authority: Authority) -> str:
    """Return the role that a person's seal in a slot claims.

    A decision by rule in the mayor's name claims 専決, never 決裁: 総務局長（専決）.

    A substitute stands in his own office and names the one that he decides for:
    副市長（専決・総務局長の代決）.
    """
    principal = office_name(slot.section_name, slot.seal_title)
    delegated = authority.delegated
    return signed_role(
        by.section_name, by.post_title, by.capacity, slot.kind, principal, delegated=delegated
    )


def commitment_in_slot(slot: Slot) -> str:
    """Return what a seal in a slot commits to: ``origin`` of a draft, or ``approval``."""
    return "origin" if slot.kind is SlotKind.KIAN else "approval"


def signed_role(
    section_name: str,
    title: str,
    capacity: Capacity,
    kind: SlotKind,
    principal: str = "",
    *,
    delegated: bool = False,
) -> str:
    """Return the claimed role (CAdES signer attributes), such as 人事課長（合議）.

    A capacity other than one's own post stands behind the act: 河川課長（承認・事務取扱）.
    """
    act = _DELEGATED if delegated and kind is SlotKind.KESSAI else _ACTS[kind]
    return role_of_act(section_name, title, act, capacity, principal)


def role_of_act(
    section_name: str, title: str, act: str, capacity: Capacity, principal: str = ""
) -> str:
    """Return the role of an act outside a route, such as 情報政策課長（月次確認）."""
    behind = _CAPACITIES[capacity].format(principal=principal[:_PRINCIPAL_LIMIT])
    ending = f"（{act}{behind}）"
    return office_name(section_name, title)[: ROLE_LIMIT - len(ending)] + ending
