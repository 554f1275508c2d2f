# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about people and their accounts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from approval.counts import require_count
from approval.people import HeldPost

LONGEST_PERSON_ID = 64

NO_ACCOUNT = "none"
"""State of a person who is in the organisation and has no account."""

DISABLED = "disabled"
ENABLED = "enabled"
TEMPORARY = "temporary"
"""Enabled, with a password from an administrator that must be changed at the first sign-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationInForce:
    """Which generation of the organisation the server works by.

    Attributes:
        rev: number of the load, 0 before the first.
        version: what the loaded files call themselves.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    version: str = ""
    loaded_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """A person with his account, or without one.

    Attributes:
        login: empty without an account.
        office: section and title of the post held today, empty for who holds none.
        state: ``none``, ``enabled``, ``temporary`` or ``disabled``.
        signed_in_at: the last time, None for never.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    kana: str
    office: str
    login: str
    state: str
    roles: tuple[str, ...]
    signed_in_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """A page of people, in the order of their kana.

    Attributes:
        total: how many fit what was asked.
        next: what the following page is asked with, empty at the end.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    lines: tuple[AccountLine, ...]
    total: int
    next: str
    organisation: OrganisationInForce


@dataclass(frozen=True, slots=True, kw_only=True)
class LivingSession:
    """A session that would be let in now."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device_id: str
    device_name: str
    begun_at: datetime
    used_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDevice:
    """A device that a person registered; ``state`` as in ``wire_devices``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device_id: str
    name: str
    state: str
    seen_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDetail:
    """One person with everything an administrator looks after.

    Attributes:
        rev: number of the account's last change, 0 without an account; a change names it.
        certificate: ``none``, ``valid``, ``ended`` or ``revoked``.
        own: it is the account of whoever reads this.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: AccountLine
    rev: int
    posts: tuple[HeldPost, ...]
    devices: tuple[OwnDevice, ...]
    sessions: tuple[LivingSession, ...]
    certificate: str
    certificate_ends_at: datetime | None
    password_changed_at: datetime | None
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAccount:
    """Give a person of the organisation an account with these roles."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    login: str
    roles: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what cannot be a person's number: the answer and the log would repeat it.

        Raises:
            ValueError: it is longer than any, or holds what cannot be shown.
        """
        if len(self.person_id) > LONGEST_PERSON_ID or not self.person_id.isprintable():
            raise ValueError("a person's number has at most 64 printable characters")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAccount:
    """Change the account as it was seen: ``rev`` of then."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int

    def __post_init__(self) -> None:
        """Refuse a number that no change has.

        Raises:
            ValueError: it is none that is stored.
        """
        require_count(self.rev)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRoles:
    """Give the account as it was seen these roles and no others."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    roles: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a number that no change has.

        Raises:
            ValueError: it is none that is stored.
        """
        require_count(self.rev)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedAccount:
    """The account as it is now.

    Attributes:
        password: a temporary one, said this once; empty where none was made.
        password_days: for how many days it may be used.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    account: AccountDetail
    password: str = ""
    password_days: int = 0
