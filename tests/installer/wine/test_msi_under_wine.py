# SPDX-License-Identifier: Apache-2.0
"""What a help desk does with the MSI, done under Wine: install, upgrade, repair, remove."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.development.system_packages import PACKAGING, WINE
from tests.installer.wine.stand_in import package
from tests.installer.wine.terminal import Terminal, terminal

# A busy machine needs many times the second that an installation takes.
pytestmark = [pytest.mark.wine, pytest.mark.timeout(900)]

SERVER = "https://tsukue.city.example.jp"
REFUSED = 1603
EIGHT = {
    "_internal/a & b.txt": b"one",
    "_internal/書体/仮名.ttf": b"two",
    "_internal/only in 0.8.txt": b"three",
}
NINE = {
    "_internal/a & b.txt": b"one, newly written",
    "_internal/書体/仮名.ttf": b"two",
    "_internal/新しい/only in 0.9.txt": b"four",
}


@pytest.fixture(scope="module", autouse=True)
def tools() -> None:
    """Fail with a sentence where there is no Wine: this was asked for by name."""
    needed = ("wine", "wineserver", "x86_64-w64-mingw32-gcc", "wixl", "msibuild")
    missing = [each for each in needed if shutil.which(each) is None]
    if missing:
        line = f"apt-get install --no-install-recommends {' '.join((*PACKAGING, *WINE))}"
        pytest.fail(f"missing: {', '.join(missing)}; on Debian: {line}", pytrace=False)


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    with terminal(tmp_path_factory.mktemp("wine") / "prefix") as made:
        yield made


@pytest.fixture
def desk(prefix: Terminal) -> Iterator[Terminal]:
    """A terminal on which there is nothing of ours, and will be nothing."""
    prefix.clear()
    assert (prefix.policy(), prefix.entries(), prefix.installed()) == ({}, {}, {})
    yield prefix
    prefix.clear()


@pytest.fixture(scope="module")
def eight(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("msi") / "eight", "0.8.0", EIGHT)


@pytest.fixture(scope="module")
def nine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("msi") / "nine", "0.9.0", NINE)


def test_a_silent_installation_is_whole(desk: Terminal, eight: Path) -> None:
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="thin") == 0
    installed = desk.installed()
    assert {name: data for name, data in installed.items() if name != "tsukue.exe"} == EIGHT
    assert desk.start() == 8
    assert desk.policy() == {"server_url": SERVER, "profile": "thin"}
    [shortcut] = desk.shortcuts()
    assert shortcut.name == "机 Tsukue.lnk"
    assert rb"C:\Program Files\Tsukue\tsukue.exe" in shortcut.read_bytes()
    [entry] = desk.entries().values()
    assert entry["DisplayName"] == "机 Tsukue"
    assert entry["DisplayVersion"] == "0.8.0"
    assert entry["Comments"] == "電子決裁・テレワーク・会議室"
    assert entry["Contact"] == "情報政策課"
    assert entry["NoModify"] == "dword:00000001"


def test_it_is_the_machines_and_no_ones_own(desk: Terminal, eight: Path) -> None:
    assert desk.install(eight) == 0
    owners = desk.values(r"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UserData")
    products = [
        key for key in owners if r"\Products" in f"\\{key}" and key.endswith("InstallProperties")
    ]
    # The system's own account owns what is installed for every person of a machine.
    assert [key.split("\\")[0] for key in products] == ["S-1-5-18"]


def test_nothing_given_fixes_nothing(desk: Terminal, eight: Path) -> None:
    assert desk.install(eight) == 0
    assert desk.policy() == {}


def test_everything_given_is_fixed(desk: Terminal, eight: Path) -> None:
    authority = r"C:\ProgramData\city.pem"
    given = {"AUTHORITYFILE": authority, "PROXY": "http://proxy.example:8080"}
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="managed", **given) == 0
    assert desk.policy() == {
        "server_url": SERVER,
        "profile": "managed",
        "authority_file": authority,
        "proxy": "http://proxy.example:8080",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SERVERURL", "http://tsukue.example"),
        ("SERVERURL", "tsukue.example"),
        ("PROFILE", "Thin"),
        ("PROFILE", "kiosk"),
        ("AUTHORITYFILE", "city.pem"),
        ("PROXY", "proxy.example:8080"),
    ],
)
def test_a_value_the_client_would_refuse_installs_nothing(
    desk: Terminal, eight: Path, name: str, value: str
) -> None:
    assert desk.install(eight, **{name: value}) == REFUSED
    assert (desk.policy(), desk.entries(), desk.installed()) == ({}, {}, {})


def test_an_upgrade_leaves_no_old_file_and_every_setting(
    desk: Terminal, eight: Path, nine: Path
) -> None:
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="thin") == 0
    desk.set_policy("card_module", r"C:\card.dll")
    before = desk.policy()
    assert desk.install(nine) == 0
    assert {name: data for name, data in desk.installed().items() if name != "tsukue.exe"} == NINE
    assert desk.start() == 9
    assert desk.policy() == before
    assert [entry["DisplayVersion"] for entry in desk.entries().values()] == ["0.9.0"]
    assert len(desk.shortcuts()) == 1


def test_what_is_given_with_an_upgrade_replaces_only_that(
    desk: Terminal, eight: Path, nine: Path
) -> None:
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="thin") == 0
    assert desk.install(nine, PROFILE="managed") == 0
    assert desk.policy() == {"server_url": SERVER, "profile": "managed"}


def test_a_policy_that_group_policy_changed_is_not_turned_back(
    desk: Terminal, eight: Path, nine: Path
) -> None:
    assert desk.install(eight, SERVERURL=SERVER) == 0
    desk.set_policy("server_url", "https://moved.example")
    assert desk.install(nine) == 0
    assert desk.policy() == {"server_url": "https://moved.example"}
    # Read again from the policy: by this no repair on Windows writes it empty.
    assert desk.last_properties()["SERVERURL"] == "https://moved.example"


def test_an_older_version_is_refused_and_the_newer_stays(
    desk: Terminal, eight: Path, nine: Path
) -> None:
    assert desk.install(nine, SERVERURL=SERVER) == 0
    before = desk.installed()
    assert desk.install(eight, SERVERURL="https://other.example") == REFUSED
    assert desk.installed() == before
    assert desk.policy() == {"server_url": SERVER}
    assert [entry["DisplayVersion"] for entry in desk.entries().values()] == ["0.9.0"]


def test_the_same_version_built_again_takes_the_others_place(
    desk: Terminal, eight: Path, tmp_path: Path
) -> None:
    again = package(tmp_path / "again", "0.8.0", {"_internal/a & b.txt": b"built again"})
    assert desk.install(eight, PROFILE="thin") == 0
    assert desk.install(again) == 0
    assert desk.installed().keys() == {"tsukue.exe", "_internal/a & b.txt"}
    assert [entry["DisplayVersion"] for entry in desk.entries().values()] == ["0.8.0"]
    assert desk.policy() == {"profile": "thin"}


def test_a_repair_brings_files_back_and_empties_no_setting(desk: Terminal, eight: Path) -> None:
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="thin") == 0
    before = desk.installed()
    (desk.programs / "_internal" / "a & b.txt").unlink()
    (desk.programs / "tsukue.exe").write_bytes(b"damaged")
    [product] = desk.entries()
    # What /fa stands for; Wine knows it only spelt out.
    assert desk.msiexec("/i", product, "REINSTALL=ALL", "REINSTALLMODE=amus") == 0
    assert desk.installed() == before
    assert desk.policy() == {"server_url": SERVER, "profile": "thin"}


def test_removal_leaves_the_policy_and_what_people_made(desk: Terminal, eight: Path) -> None:
    assert desk.install(eight, SERVERURL=SERVER, PROFILE="thin") == 0
    [people] = [each for each in (desk.root / "drive_c/users").iterdir() if each.name != "Public"]
    made = people / "AppData/Local/Tsukue/store.sealed"
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(b"sealed")
    [product] = desk.entries()
    assert desk.msiexec("/x", product) == 0
    assert (desk.installed(), desk.entries(), desk.shortcuts()) == ({}, {}, [])
    assert not desk.programs.exists()
    # A terminal that is locked stays locked for the next client.
    assert desk.policy() == {"server_url": SERVER, "profile": "thin"}
    assert made.read_bytes() == b"sealed"
    assert desk.install(eight) == 0
    assert desk.policy() == {"server_url": SERVER, "profile": "thin"}
