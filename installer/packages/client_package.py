# SPDX-License-Identifier: Apache-2.0
"""``tsukue-client``: the client's folder as a Debian package for laptops and desktops."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from installer.packages.debian import DebianPackage, PackageProblem, build, machine_architecture
from installer.packages.frozen_client import folder
from installer.packages.project import MADE, ROOT, release_time, staging, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

PLACE = "opt/tsukue-client"
POLICY = "etc/tsukue/client.toml"
SOURCE = ROOT / "installer" / "client"

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypto.so.3": "libssl3",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libsqlite3.so.0": "libsqlite3-0",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each library that is left to the distribution and to its updates."""

BASE = re.compile(r"^(ld-linux.*|lib(c|dl|m|pthread|resolv|rt|util|crypt)\.so\.\d+|libdrm\.so\.2)$")
"""What every system has, or what comes with one of the packages above."""


def build_all() -> Sequence[Path]:
    """Build the package and return its file.

    Raises:
        PackageProblem: a tool is missing, the build failed, or a library is not known here.
    """
    built = folder()
    tree = staging("tsukue-client")
    lay_out(built, tree)
    package = describe(relations(needed(built)), machine_architecture())
    return [build(package, tree, MADE, when=release_time())]


def lay_out(built: Path, tree: Path) -> None:
    """Put every file where it stands on a laptop."""
    shutil.copytree(built, tree / PLACE, symlinks=True)
    programs = tree / "usr" / "bin"
    programs.mkdir(parents=True)
    for name in ("tsukue", "tsukue-verify"):
        (programs / name).symlink_to(f"/{PLACE}/{name}")
    for source, target in (
        ("client.toml", POLICY),
        ("tsukue.desktop", "usr/share/applications/tsukue.desktop"),
        ("tsukue.svg", "usr/share/icons/hicolor/scalable/apps/tsukue.svg"),
    ):
        (tree / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SOURCE / source, tree / target)
    notices = tree / "usr" / "share" / "doc" / "tsukue-client"
    notices.mkdir(parents=True)
    shutil.copyfile(ROOT / "NOTICE", notices / "copyright")


def describe(depends: tuple[str, ...], architecture: str) -> DebianPackage:
    """Return what the package says about itself."""
    return DebianPackage(
        name="tsukue-client",
        version=version(),
        architecture=architecture,
        section="misc",
        depends=depends,
        recommends=("fonts-morisawa-bizud-gothic", "gnome-keyring | kwalletmanager"),
        summary="desk of a city hall: approval, remote work and rooms (client)",
        description=(
            "The program with which the staff of a Japanese city approve and sign documents, "
            "record work away from the office and book rooms.",
            "What the administration decides stands in /etc/tsukue/client.toml. The program "
            "never updates itself.",
        ),
        conffiles=(f"/{POLICY}",),
        scripts={"postrm": (SOURCE / "postrm").read_text(encoding="utf-8")},
    )


def relations(libraries: Iterable[str]) -> tuple[str, ...]:
    """Return the packages that hold these libraries, and the C library built with.

    Raises:
        PackageProblem: of a library it is not known which package holds it.
    """
    wanted = [name for name in libraries if not BASE.match(name)]
    unknown = sorted(name for name in wanted if name not in LIBRARIES)
    if unknown:
        raise PackageProblem(f"LIBRARIES in client_package.py does not name {', '.join(unknown)}")
    c_library = (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[1]
    return (f"libc6 (>= {c_library})", *sorted({LIBRARIES[name] for name in wanted}))


def needed(built: Path) -> set[str]:
    """Return the libraries that files of the folder ask for and that are not in it."""
    files = [each for each in built.rglob("*") if each.is_file() and _is_program(each)]
    asked: set[str] = set()
    for start in range(0, len(files), 100):
        command = ["readelf", "-d", *map(str, files[start : start + 100])]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        asked |= set(re.findall(r"\(NEEDED\).*\[(.+)\]", done.stdout))
    return asked - {each.name for each in built.rglob("*")}


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
