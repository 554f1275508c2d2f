# SPDX-License-Identifier: Apache-2.0
"""The tabs of 管理, in the order of the screen; whoever adds one adds it here."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel

Maker = Callable[[Services], AdministrationPanel]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdministrationTab:
    """One tab.

    Attributes:
        key: its stable name, such as ``accounts``.
        heading: its words; asked for when the page is made, in the language spoken then.
        roles: to whom the server lets what it shows; the others are not given the tab.
        make: makes the panel when the tab is first opened; imports it there.
    """

    key: str
    heading: Callable[[], str]
    roles: frozenset[str]
    make: Maker


TABS: tuple[AdministrationTab, ...] = ()
