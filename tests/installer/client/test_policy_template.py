# SPDX-License-Identifier: Apache-2.0
"""The template for group policies: exactly the settings that may be fixed, in both languages."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.policy import REGISTRY, from_registry
from desktop.settings import lockable
from installer.client.contents import ROOT

FOLDER = ROOT / "installer" / "client" / "policy"
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
LANGUAGES = ("ja-JP", "en-US")


def template(path: Path = FOLDER / "tsukue.admx") -> ElementTree.Element:
    return ElementTree.parse(path).getroot()  # noqa: S314 - our own


def policies() -> dict[str, ElementTree.Element]:
    return {each.attrib["name"]: each for each in template().iter(f"{SPACE}policy")}


def test_it_offers_exactly_what_may_be_fixed() -> None:
    assert policies().keys() == lockable()


def test_each_writes_one_value_where_the_client_reads_it() -> None:
    for name, policy in policies().items():
        assert policy.attrib["key"].lower() == REGISTRY.lower()
        assert policy.attrib["class"] == "Machine"
        (element,) = policy.find(f"{SPACE}elements") or ()
        assert element.attrib["valueName"] == element.attrib["id"] == name


def test_what_it_offers_to_choose_is_understood() -> None:
    offered = [
        (name, item.text or "")
        for name, policy in policies().items()
        for item in policy.iter(f"{SPACE}string")
    ]
    assert len(offered) > 15
    for entry in offered:
        assert from_registry([entry], "here") == dict([entry])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_it_asks_for_is_there_and_no_other(language: str) -> None:
    words = template(FOLDER / language / "tsukue.adml")
    text = (FOLDER / "tsukue.admx").read_text(encoding="utf-8")
    for kind in ("string", "presentation"):
        asked = set(re.findall(rf"\$\({kind}\.(\w+)\)", text))
        given = {each.attrib["id"] for each in words.iter(f"{SPACE}{kind}")}
        assert given == asked
    controls = {each.attrib["refId"] for each in words.iter() if "refId" in each.attrib}
    assert controls == lockable()
