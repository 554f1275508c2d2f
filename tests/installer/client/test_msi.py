# SPDX-License-Identifier: Apache-2.0
"""The MSI's definition: it compiles, installs each file once, and writes the policy it is given."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.policy import REGISTRY
from desktop.settings import lockable
from installer.packages.debian import PackageProblem
from installer.packages.msi_package import DEFINITION, compile_definition, file_list
from installer.packages.project import version

SPACE = "{http://schemas.microsoft.com/wix/2006/wi}"
GIVEN = {
    "SERVERURL": "server_url",
    "PROFILE": "profile",
    "AUTHORITYFILE": "authority_file",
    "PROXY": "proxy",
}
FILES = ("tsukue.exe", "tsukue-verify.exe", "_internal/a & b.txt", "_internal/書体/kana.ttf")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    place = tmp_path / "client"
    for name in FILES:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(name.encode())
    return place


def parts(name: str) -> list[ElementTree.Element]:
    root = ElementTree.parse(DEFINITION).getroot()  # noqa: S314 - our own
    return list(root.iter(f"{SPACE}{name}"))


def table(msi: Path, name: str) -> list[list[str]]:
    command = ["msiinfo", "export", str(msi), name]
    done = subprocess.run(command, capture_output=True, check=True)
    return [line.split("\t") for line in done.stdout.decode("utf-8", "replace").splitlines()[3:]]


def test_each_property_is_written_only_where_it_is_given_and_stays() -> None:
    written = {}
    for component in parts("Component"):
        condition = component.find(f"{SPACE}Condition")
        value = component.find(f"{SPACE}RegistryValue")
        if condition is None or value is None:
            continue
        assert component.attrib["Permanent"] == "yes"
        assert value.attrib["Value"] == f"[{condition.text}]"
        assert f"SOFTWARE\\{value.attrib['Key'].partition(chr(92))[2]}" == REGISTRY
        written[condition.text] = value.attrib["Name"]
    assert written == GIVEN
    assert set(GIVEN.values()) <= lockable()
    secure = {each.attrib["Id"] for each in parts("Property") if "Secure" in each.attrib}
    assert secure == set(GIVEN)


def test_an_address_without_encryption_is_refused_before_anything_is_installed() -> None:
    product = parts("Product")[0]
    [launch] = product.findall(f"{SPACE}Condition")
    assert launch.text == 'Installed OR NOT SERVERURL OR SERVERURL ~<< "https://"'
    said = launch.attrib["Message"]
    assert "SERVERURL は https:// で始めてください。" in said
    assert "must begin with https://" in said


def test_it_is_for_the_machine_and_asks_for_no_restart() -> None:
    assert parts("Package")[0].attrib["InstallScope"] == "perMachine"
    fixed = {each.attrib["Id"]: each.attrib.get("Value") for each in parts("Property")}
    assert fixed["REBOOT"] == "ReallySuppress"


def test_the_identity_of_a_file_is_of_its_path_alone(tree: Path, tmp_path: Path) -> None:
    first = file_list(tree)
    moved = tmp_path / "elsewhere"
    shutil.copytree(tree, moved)
    (moved / "tsukue.exe").write_bytes(b"another version")
    assert file_list(moved) == first
    listed = ElementTree.fromstring(first)  # noqa: S314 - our own
    guids = [each.attrib["Guid"] for each in listed.iter() if "Guid" in each.attrib]
    assert len(set(guids)) == len(FILES)


@pytest.mark.skipif(not shutil.which("wixl"), reason="no msitools here")
def test_it_compiles_and_holds_what_the_folder_holds(tree: Path, tmp_path: Path) -> None:
    msi = compile_definition(tree, tmp_path / "made" / "client.msi")
    assert len(table(msi, "File")) == len(FILES)
    rows = {row[3]: row[4] for row in table(msi, "Registry") if row[2].endswith("Policies\\Tsukue")}
    assert rows == {value: f"[{name}]" for name, value in GIVEN.items()}
    properties = dict(row[:2] for row in table(msi, "Property"))
    assert properties["ALLUSERS"] == "1"
    assert properties["ProductVersion"] == version()
    assert properties["UpgradeCode"] == "{1B0C3E0E-6D0B-4E5B-9B57-2F6C0D6B8A11}"
    assert {row[-1] for row in table(msi, "Upgrade")} >= {"WIX_UPGRADE_DETECTED"}
    assert table(msi, "Shortcut")[0][4] == "[INSTALLDIR]tsukue.exe"
    taken_out = tmp_path / "out"
    subprocess.run(["msiextract", "-C", str(taken_out), str(msi)], check=True, capture_output=True)
    found = sorted(path.read_bytes() for path in taken_out.rglob("*") if path.is_file())
    assert found == sorted(name.encode() for name in FILES)


@pytest.mark.skipif(not shutil.which("wixl"), reason="no msitools here")
def test_a_definition_that_does_not_compile_is_told(tree: Path, tmp_path: Path) -> None:
    (tree / "tsukue.exe").unlink()
    (tree / "tsukue.exe").symlink_to("nowhere")
    with pytest.raises(PackageProblem, match="wixl"):
        compile_definition(tree, tmp_path / "made" / "client.msi")
