# SPDX-License-Identifier: Apache-2.0
"""The client's MSI: its file list from a folder, built on Windows, compiled as a check elsewhere.

On Windows WiX 3 makes the package that is given out. On Linux msitools' ``wixl`` compiles the
same definition, which is then installed under Wine as a proof; what comes out there is never
given out, as the programs in it are not Windows'.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from installer.packages.debian import PackageProblem
from installer.packages.frozen_client import folder
from installer.packages.msi_tables import StandIns, amend, for_wixl
from installer.packages.project import MADE, ROOT, version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SOURCE = ROOT / "installer" / "client"
DEFINITION = SOURCE / "tsukue.wxs"
_SPACE = "https://tsukue.invalid/client/"
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Fragment>
"""


def build_all() -> Sequence[Path]:
    """Build the package on Windows; elsewhere compile its definition as a check.

    Raises:
        PackageProblem: a tool is missing, or refused the definition.
    """
    name = f"tsukue-client-{version()}.msi"
    if sys.platform == "win32":
        return [_with_wix(folder(), MADE / name)]
    if shutil.which("wixl") is None:
        raise PackageProblem("wixl is not here: apt-get install msitools wixl")
    return [compile_definition(folder(), MADE / "check" / name)]


def file_list(tree: Path) -> str:
    """Return the fragment that installs every file of a folder, each with an identity that stays.

    The identity of a component is made from its path, so that an upgrade replaces a file and
    never takes it for another (Windows Installer, component rules).
    """
    references: list[str] = []
    body = "".join(_directory(tree, tree, references, "    "))
    group = "".join(f"      <ComponentRef Id={quoteattr(each)}/>\n" for each in references)
    return (
        f'{_HEAD}    <DirectoryRef Id="INSTALLDIR">\n{body}    </DirectoryRef>\n'
        f'  </Fragment>\n  <Fragment>\n    <ComponentGroup Id="Files">\n{group}'
        "    </ComponentGroup>\n  </Fragment>\n</Wix>\n"
    )


def _directory(place: Path, tree: Path, references: list[str], indent: str) -> Iterator[str]:
    for path in sorted(place.iterdir()):
        relative = path.relative_to(tree).as_posix()
        inner = f"{indent}  "
        if path.is_dir():
            names = f"Id={quoteattr(_identifier('d', relative))} Name={quoteattr(path.name)}"
            yield f"{inner}<Directory {names}>\n"
            yield from _directory(path, tree, references, inner)
            yield f"{inner}</Directory>\n"
            continue
        component = _identifier("c", relative)
        references.append(component)
        guid = str(uuid5(NAMESPACE_URL, _SPACE + relative)).upper()
        file = f"Id={quoteattr(_identifier('f', relative))} Name={quoteattr(path.name)}"
        yield f'{inner}<Component Id={quoteattr(component)} Guid="{guid}" Win64="yes">\n'
        source = quoteattr(f"$(var.Tree)/{relative}")
        yield f'{inner}  <File {file} Source={source} KeyPath="yes"/>\n'
        yield f"{inner}</Component>\n"


def _identifier(kind: str, relative: str) -> str:
    # Identifiers of the tables take neither every sign nor any length.
    return f"{kind}{sha256(relative.encode()).hexdigest()[:32]}"


def compile_definition(tree: Path, made: Path, number: str = "") -> Path:
    """Compile the definition with ``wixl`` for a folder; its tables become those of WiX.

    Args:
        tree: the folder of the client.
        made: the package.
        number: another version than this checkout's.

    Raises:
        PackageProblem: it was refused.
    """
    files = _write_list(tree, made)
    definition = made.parent / DEFINITION.name
    text = DEFINITION.read_text(encoding="utf-8")
    stand_ins = StandIns(_code_page(text))
    definition.write_text(stand_ins.put_into(for_wixl(text)), encoding="utf-8")
    files.write_text(stand_ins.put_into(files.read_text(encoding="utf-8")), encoding="utf-8")
    # wixl finds files only from where the definition lies.
    shutil.copyfile(SOURCE / "tsukue.ico", made.parent / "tsukue.ico")
    beside = made.parent / "tree"
    beside.unlink(missing_ok=True)
    beside.symlink_to(tree.resolve())
    number = number or version()
    given = ["-D", f"Version={number}", "-D", "Source=.", "-D", "Tree=tree"]
    _run(["wixl", *given, "-a", "x64", "-o", str(made), str(definition), str(files)])
    amend(made, DEFINITION, stand_ins, number)
    return made


def _code_page(definition: str) -> int:
    found = re.search(r'\bCodepage="(\d+)"', definition)
    if found is None:
        raise PackageProblem("the definition names no code page")
    return int(found[1])


def _with_wix(tree: Path, made: Path) -> Path:
    files = _write_list(tree, made)
    variables = (f"Version={version()}", f"Source={SOURCE}", f"Tree={tree}")
    given = [*(f"-d{each}" for each in variables), "-arch", "x64", "-nologo"]
    objects = f"{made.parent}\\"
    _run(["candle", *given, "-out", objects, str(DEFINITION), str(files)])
    parts = [str(made.parent / f"{each}.wixobj") for each in (DEFINITION.stem, files.stem)]
    _run(["light", "-nologo", "-out", str(made), *parts])
    return made


def _write_list(tree: Path, made: Path) -> Path:
    made.parent.mkdir(parents=True, exist_ok=True)
    files = made.parent / "files.wxs"
    files.write_text(file_list(tree), encoding="utf-8")
    return files


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PackageProblem(f"{command[0]}: {done.stdout.strip()} {done.stderr.strip()}")
