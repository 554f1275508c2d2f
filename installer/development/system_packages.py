# SPDX-License-Identifier: Apache-2.0
"""The system packages that development, tests and the demo need on Debian and Ubuntu."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from installer.development.progress import SetupFailed, run, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WINDOWS = (
    # An X server of the tests' own, a window manager for focus, and what Qt's wheel loads.
    "xvfb",
    "xauth",
    "openbox",
    "libegl1",
    "libgl1",
    "libxkbcommon-x11-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-util1",
    "libxcb-xkb1",
    "fonts-morisawa-bizud-gothic",
    "fonts-ipaexfont-gothic",
)
SECRETS = ("dbus", "dbus-x11", "gnome-keyring")
PROOF = ("poppler-utils", "openssl")
# Compiles the client's MSI definition as a check, makes its folder, reads the scripts of packages.
PACKAGING = ("msitools", "wixl", "binutils", "shellcheck")
# Installs that MSI as a proof, with a small program for Windows in it: `make test-msi`.
WINE = ("wine", "wine64", "gcc-mingw-w64-x86-64")
# A real PKCS#11 token for the tests of cards and of keys in an HSM.
TOKEN = ("softhsm2",)
DATABASE = ("postgresql",)
# A real browser for the pages that tablets and browsers show.
BROWSER = ("chromium", "chromium-driver")
# What stands between clients, nodes and database where there are several machines.
SCALE = ("haproxy", "pgbouncer")
PACKAGES = (*WINDOWS, *SECRETS, *PROOF, *PACKAGING, *TOKEN, *DATABASE, *SCALE, *BROWSER)

# Ubuntu 24.04 and Debian 13 renamed it for the 64-bit time_t; the old name is virtual there.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}

# Where there is no dpkg, the programs stand for the packages.
PROGRAMS = (
    "Xvfb",
    "openbox",
    "dbus-daemon",
    "pdfsig",
    "openssl",
    "softhsm2-util",
    "chromium",
    "chromedriver",
)


def missing_packages(extra: Sequence[str]) -> tuple[str, ...]:
    """Name the packages that are not installed, ``extra`` ones included.

    Raises:
        SetupFailed: this is no Debian, and a program the tests need is missing.
    """
    if shutil.which("dpkg-query") is None:
        _require_programs()
        return ()
    wanted = (*PACKAGES, *extra)
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Status}\n", *wanted, *RENAMED.values()],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (line.partition(" ") for line in answer.stdout.splitlines())
    present = {name for name, _, status in lines if status.endswith(" ok installed")}
    return tuple(
        name for name in wanted if name not in present and RENAMED.get(name) not in present
    )


def install(packages: Sequence[str], log: Path) -> None:
    """Install packages through apt, as root or with a sudo that asks nothing.

    Raises:
        SetupFailed: there is no right to install, or apt failed.
    """
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    prefix = _right_to_install()
    if prefix is None:
        raise SetupFailed(
            "Some system packages are missing, and installing them needs root.\n"
            f"Please run this line, then try again:\n\n  sudo {line}\n"
        )
    say(f"installing {len(packages)} system packages, about a minute: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    failure = f"The system packages could not be installed. The line was:\n\n  {line}\n"
    refresh = [*prefix, "apt-get", "update", "-q"]
    try:
        run(refresh, failure="The lists are old.", log=log, environment=environment)
    except SetupFailed:
        say("a package source did not answer; going on with the lists that are there")
    run([*prefix, *line.split()], failure=failure, log=log, environment=environment)


def _right_to_install() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run(
        [sudo, "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    if asked.returncode != 0:
        return None
    return [sudo, "-n", "env", "DEBIAN_FRONTEND=noninteractive"]


def _require_programs() -> None:
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if absent:
        raise SetupFailed(
            "These programs are missing, and this system has no apt to install them: "
            f"{', '.join(absent)}. Please install them and PostgreSQL, then try again."
        )
