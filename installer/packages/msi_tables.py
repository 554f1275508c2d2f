# SPDX-License-Identifier: Apache-2.0
"""What ``wixl`` leaves out of a package's tables, put there from the same definition.

``wixl`` (0.101) drops every text with a letter beyond ASCII, as it sets no code page before it
writes, and knows no condition of a component, no permanent component, no secure property and no
attribute of a major upgrade. Such texts are compiled as stand-ins; then the tables are amended.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr, unescape

from installer.packages.debian import PackageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SPACE = "{http://schemas.microsoft.com/wix/2006/wi}"
_TEXT = re.compile(r'\b(Name|Value|Description|Title|DowngradeErrorMessage|Message)="([^"]*)"')
# Where such a text may have come to stand.
_COLUMNS = (
    *(("Property", "Value"), ("Shortcut", "Name"), ("Shortcut", "Description")),
    *(("Directory", "DefaultDir"), ("File", "FileName"), ("Feature", "Title")),
    ("LaunchCondition", "Description"),
)
_PERMANENT, _VERSION_MAX_INCLUSIVE = 16, 512
_NOT_OURS_TO_COMPILE = re.compile(
    r'\s(Secure|Permanent|Platform|CompressionLevel|Schedule|AllowSameVersionUpgrades)="\w+"'
)


@dataclass(slots=True)
class StandIns:
    """The texts that ``wixl`` would drop, by what is compiled in their place."""

    code_page: int
    texts: dict[str, str] = field(default_factory=dict)

    def put_into(self, definition: str) -> str:
        """Return a definition in which each text beyond ASCII has its stand-in.

        Raises:
            PackageProblem: a text cannot be written in the package's code page.
        """
        return _TEXT.sub(self._one, definition)

    def _one(self, found: re.Match[str]) -> str:
        text = unescape(found[2], {"&quot;": '"'})
        if text.isascii():
            return found[0]
        try:
            text.encode(f"cp{self.code_page}")
        except UnicodeEncodeError as problem:
            why = f"{text}: a letter that code page {self.code_page} does not know"
            raise PackageProblem(why) from problem
        name = f"letters-{len(self.texts)}"
        self.texts[name] = text
        return f"{found[1]}={quoteattr(name)}"


def for_wixl(definition: str) -> str:
    """Leave out what only WiX knows; ``amend`` brings it back."""
    without = re.sub(r"\s*<Condition>[A-Z]+</Condition>", "", definition)
    return _NOT_OURS_TO_COMPILE.sub("", without)


def amend(msi: Path, definition: Path, stand_ins: StandIns, version: str) -> None:
    """Put into a compiled package what ``for_wixl`` and the stand-ins left out.

    Raises:
        PackageProblem: ``msibuild`` is missing or refused.
    """
    page = msi.with_suffix(".idt")
    page.write_bytes(b"\r\n\r\n%d\t_ForceCodepage\r\n" % stand_ins.code_page)
    _msibuild(msi, "-i", str(page))
    page.unlink()
    root = ElementTree.parse(definition).getroot()  # noqa: S314 - our own
    changes = [
        *_letters(stand_ins),
        *_components(root),
        *_properties(root),
        *_upgrade(root, version),
    ]
    _msibuild(msi, "-q", *changes)


def _letters(stand_ins: StandIns) -> Iterator[str]:
    for name, text in stand_ins.texts.items():
        for table, column in _COLUMNS:
            yield _set(table, column, _quoted(text), column, name)


def _components(root: ElementTree.Element) -> Iterator[str]:
    for component in root.iter(f"{_SPACE}Component"):
        name = component.attrib["Id"]
        condition = component.find(f"{_SPACE}Condition")
        if condition is not None:
            text = _quoted(str(condition.text).strip())
            yield _set("Component", "Condition", text, "Component", name)
        if component.get("Permanent") == "yes":
            # A key path in the registry, of 64 bits: as wixl writes ours, and permanent.
            yield _set("Component", "Attributes", str(4 | 256 | _PERMANENT), "Component", name)


def _properties(root: ElementTree.Element) -> Iterator[str]:
    names = [
        each.attrib["Id"] for each in root.iter(f"{_SPACE}Property") if each.get("Secure") == "yes"
    ]
    found = ("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")
    text = _quoted(";".join(sorted((*names, *found))))
    yield _set("Property", "Value", text, "Property", "SecureCustomProperties")


def _upgrade(root: ElementTree.Element, version: str) -> Iterator[str]:
    upgrade = next(root.iter(f"{_SPACE}MajorUpgrade"))
    if upgrade.get("Schedule") == "afterInstallInitialize":
        table, action = "InstallExecuteSequence", "RemoveExistingProducts"
        yield _set(table, "Sequence", "1501", "Action", action)
    if upgrade.get("AllowSameVersionUpgrades") == "yes":
        # The attributes are part of the row's key: it is written anew.
        found = "'WIX_UPGRADE_DETECTED'"
        code = _quoted(f"{{{next(root.iter(f'{_SPACE}Product')).attrib['UpgradeCode']}}}")
        columns = "`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`"
        values = f"{code}, {_quoted(version)}, {1 | _VERSION_MAX_INCLUSIVE}, {found}"
        yield f"DELETE FROM `Upgrade` WHERE `ActionProperty` = {found}"  # noqa: S608 - of ours
        yield f"INSERT INTO `Upgrade` ({columns}) VALUES ({values})"  # noqa: S608 - of ours


def _set(table: str, column: str, value: str, key: str, name: str) -> str:
    where = f"WHERE `{key}` = {_quoted(name)}"
    return f"UPDATE `{table}` SET `{column}` = {value} {where}"  # noqa: S608 - of our definition


def _quoted(text: str) -> str:
    if "'" in text:
        raise PackageProblem(f"{text}: no apostrophe can be written into the tables")
    return f"'{text}'"


def _msibuild(msi: Path, *arguments: str) -> None:
    command = ["msibuild", str(msi), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as problem:
        raise PackageProblem("msibuild is not here: apt-get install msitools") from problem
    if done.returncode != 0 or done.stderr.strip():
        raise PackageProblem(f"msibuild: {done.stdout.strip()} {done.stderr.strip()}")
