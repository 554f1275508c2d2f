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
TEXTS = ("Property", "Shortcut", "LaunchCondition", "Directory", "File", "Feature")
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
    assert secure == {*GIVEN, *(f"STANDING{name}" for name in GIVEN)}


def test_what_stands_in_the_policy_is_read_again_unless_another_is_given() -> None:
    # A repair is given no property: without this it would write every value empty.
    searched = {}
    for given in parts("Property"):
        search = given.find(f"{SPACE}RegistrySearch")
        if search is not None:
            assert search.attrib["Win64"] == "yes"
            assert f"SOFTWARE\\{search.attrib['Key'].partition(chr(92))[2]}" == REGISTRY
            searched[given.attrib["Id"]] = search.attrib["Name"]
    assert searched == {f"STANDING{name}": value for name, value in GIVEN.items()}
    kept = {each.attrib["Id"]: each.attrib for each in parts("CustomAction")}
    when = {each.attrib["Action"]: each.text for each in parts("Custom")}
    for name in GIVEN:
        action = kept[f"Keep{name}"]
        assert (action["Property"], action["Value"]) == (name, f"[STANDING{name}]")
        assert when[f"Keep{name}"] == f"NOT {name} AND STANDING{name}"


def test_a_failed_upgrade_puts_the_version_before_back() -> None:
    [upgrade] = parts("MajorUpgrade")
    assert upgrade.attrib["Schedule"] == "afterInstallInitialize"


def test_an_address_without_encryption_is_refused_before_anything_is_installed() -> None:
    product = parts("Product")[0]
    launch, *_others = product.findall(f"{SPACE}Condition")
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
    upgrades = {row[6]: row for row in table(msi, "Upgrade")}
    # This version and all before it.
    assert upgrades["WIX_UPGRADE_DETECTED"][2:5] == [version(), "", "513"]
    assert table(msi, "Shortcut")[0][4] == "[INSTALLDIR]tsukue.exe"
    taken_out = tmp_path / "out"
    subprocess.run(["msiextract", "-C", str(taken_out), str(msi)], check=True, capture_output=True)
    found = sorted(path.read_bytes() for path in taken_out.rglob("*") if path.is_file())
    assert found == sorted(name.encode() for name in FILES)


@pytest.mark.skipif(not shutil.which("wixl"), reason="no msitools here")
def test_what_wixl_does_not_know_stands_in_the_tables(tree: Path, tmp_path: Path) -> None:
    msi = compile_definition(tree, tmp_path / "made" / "client.msi")
    properties = dict(row[:2] for row in table(msi, "Property"))
    assert (properties["ProductName"], properties["ARPCONTACT"]) == ("机 Tsukue", "情報政策課")
    assert set(properties["SecureCustomProperties"].split(";")) > set(GIVEN)
    assert table(msi, "Shortcut")[0][2] == "机 Tsukue"
    assert {row[2] for row in table(msi, "Directory")} >= {"書体", "_internal"}
    policy = {row[0]: row for row in table(msi, "Component") if row[0].startswith("Policy")}
    assert {row[4] for row in policy.values()} == set(GIVEN)
    # A registry key path (4) of 64 bits (256) that stays (16).
    assert {row[3] for row in policy.values()} == {"276"}
    assert "letters-" not in "".join("\t".join(row) for each in TEXTS for row in table(msi, each))
    order = {row[0]: int(row[2]) for row in table(msi, "InstallExecuteSequence")}
    assert order["InstallInitialize"] < order["RemoveExistingProducts"] < order["ProcessComponents"]
    assert max(order[f"Keep{name}"] for name in GIVEN) < order["CostInitialize"]


@pytest.mark.skipif(not shutil.which("wixl"), reason="no msitools here")
def test_a_name_that_the_code_page_lacks_is_refused_by_name(tree: Path, tmp_path: Path) -> None:
    (tree / "한글.txt").write_bytes(b"")
    with pytest.raises(PackageProblem, match=r"한글\.txt.*932"):
        compile_definition(tree, tmp_path / "made" / "client.msi")


@pytest.mark.skipif(not shutil.which("wixl"), reason="no msitools here")
def test_a_definition_that_does_not_compile_is_told(tree: Path, tmp_path: Path) -> None:
    (tree / "tsukue.exe").unlink()
    (tree / "tsukue.exe").symlink_to("nowhere")
    with pytest.raises(PackageProblem, match="wixl"):
        compile_definition(tree, tmp_path / "made" / "client.msi")
