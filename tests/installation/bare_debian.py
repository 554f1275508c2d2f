# SPDX-License-Identifier: Apache-2.0
"""A bare Debian 12 with systemd, made with debootstrap and kept as a tar file for later runs.

Beside the system itself it has what the packages under test say they depend on, because a
machine in the test has no network from which to fetch it. What a package needs and does not
name is missing here as it would be at the city.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

SUITE = "bookworm"
ELSEWHERE = "http://deb.debian.org/debian"
SYSTEM = ("systemd", "systemd-sysv", "dbus", "locales", "tzdata", "ca-certificates", "curl")
"""What a server of a city has before anybody thinks of Tsukue."""

# Some packages look at their own processes while they are installed.
_WITHIN = 'mount -t proc proc "$1/proc"; exec chroot "$1" sh -ec "$2"'

_SETTLING = """
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
printf 'exit 101\n' > /usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
apt-get -q update
apt-get -q install -y --no-install-recommends {packages}
echo 'ja_JP.UTF-8 UTF-8' > /etc/locale.gen
locale-gen
update-locale LANG=ja_JP.UTF-8
ln -sf /usr/share/zoneinfo/Asia/Tokyo /etc/localtime
echo Asia/Tokyo > /etc/timezone
: > /etc/machine-id
apt-get clean
rm -rf /usr/sbin/policy-rc.d /etc/apt/sources.list /etc/resolv.conf /var/lib/apt/lists/*
"""


class NoDebian(Exception):
    """No bare Debian could be made; the message has debootstrap's last words."""


def bare_debian(cache: Path, packages: Iterable[str]) -> Path:
    """Return a tar file with a bare Debian that has these packages, made at the first call.

    Raises:
        NoDebian: debootstrap failed.
    """
    wanted = sorted({*SYSTEM, *packages})
    key = sha256("\n".join([SUITE, _SETTLING, *wanted]).encode()).hexdigest()[:16]
    kept = cache / f"bare-{key}.tar"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        root = cache / f"making-{key}"
        shutil.rmtree(root, ignore_errors=True)
        try:
            _make(root, wanted)
            # One name is given only to a whole archive: whoever is interrupted begins again.
            _run(["tar", "--numeric-owner", "-C", str(root), "-cf", f"{kept}.part", "."])
            Path(f"{kept}.part").rename(kept)
        finally:
            shutil.rmtree(root, ignore_errors=True)
    return kept


def unpack(archive: Path, root: Path) -> None:
    """Lay the tree of a bare Debian out in an empty folder."""
    root.mkdir(parents=True)
    _run(["tar", "--numeric-owner", "-C", str(root), "-xf", str(archive)])


def dependencies(package: Path) -> tuple[str, ...]:
    """Return the names of the packages that a ``.deb`` asks for; of alternatives the first."""
    fields = ("Pre-Depends", "Depends")
    said = subprocess.run(
        ["dpkg-deb", "-f", str(package), *fields], capture_output=True, text=True, check=True
    ).stdout
    return dependency_names(said)


def dependency_names(fields: str) -> tuple[str, ...]:
    """Return the names in control fields as ``dpkg-deb -f`` prints them."""
    whole = " ".join(re.sub(r"^(Pre-)?Depends:", ",", line) for line in fields.splitlines())
    asked = (part.split("|")[0].strip() for part in whole.split(","))
    return tuple(re.split(r"[\s(:]", each)[0] for each in asked if each)


def _make(root: Path, packages: Sequence[str]) -> None:
    _run(["debootstrap", "--variant=minbase", SUITE, str(root), _mirror()])
    settling = _SETTLING.format(packages=" ".join(packages))
    _run(["unshare", "--mount", "sh", "-ec", _WITHIN, "sh", str(root), settling])


def _mirror() -> str:
    """Return the mirror from which this machine takes Debian 12 itself, if it does."""
    asked = ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI) $(LABEL)"]
    try:
        said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ELSEWHERE
    found = re.search(rf"^{SUITE} (\S+) Debian$", said, re.MULTILINE)
    return found[1] if found else ELSEWHERE


def _run(command: Sequence[str]) -> None:
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
    except FileNotFoundError as problem:
        raise NoDebian(f"{command[0]} is not installed") from problem
    if done.returncode:
        raise NoDebian(f"{command[0]}: {done.stdout[-2000:]}")
