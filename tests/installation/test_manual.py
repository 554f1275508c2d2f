# SPDX-License-Identifier: Apache-2.0
"""The administrator's manual names what is there: commands, settings, findings, pages."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from desktop.settings import ClientSettings
from server.ops.doctor.finding import Level
from server.ops.doctor.kinds import KINDS
from server.settings import ServerSettings
from server.usecases.reads import health
from tests.installation.commands import commands, named_in, understood
from tests.installation.manual import PAGES
from tests.installation.page import MANUAL, steps_of
from tests.installation.worst_day import ACTS, TYPED

ALARMS = MANUAL / "alarms"
PAGES_OF_ALL = sorted(MANUAL.rglob("*.md"))
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_ALARM = re.compile(r'alarms\.append\("(\w+)"\)')
_PROMETHEUS = re.compile(r"^\s*- alert: ([\w.]+)$", re.MULTILINE)
INSTALLER = Path(__file__).parents[2] / "installer"


def alarms() -> Iterator[str]:
    """Name everything that needs a page: findings, alarms of health, alerts of Prometheus."""
    yield from (code for code, kind in KINDS.items() if kind.level is not Level.OK)
    yield from _ALARM.findall(Path(health.__file__).read_text("utf-8"))
    for rules in INSTALLER.rglob("*.y*ml"):
        yield from _PROMETHEUS.findall(rules.read_text("utf-8"))


def test_every_command_of_the_manual_is_one_of_ours() -> None:
    unknown = [
        f"{step.place()}: {' '.join(given)}"
        for page in PAGES_OF_ALL
        for step in steps_of(page)
        if step.kind == "sh"
        for given in commands(step.text)
        if not understood(given, whole=True)
    ]
    assert unknown == []


def test_the_advice_of_the_doctor_names_commands_that_are_there() -> None:
    unknown = [
        f"{kind.code}: {' '.join(given)}"
        for kind in KINDS.values()
        for advice in (kind.japanese_advice, kind.english_advice)
        for given in named_in(advice)
        if not understood(given, whole=False)
    ]
    assert unknown == []


def test_every_setting_of_the_manual_is_one_of_ours() -> None:
    known = {
        "tsukue.toml": {each.name for each in fields(ServerSettings)},
        "client.toml": {each.name for each in fields(ClientSettings)},
    }
    unknown = [
        f"{step.place()}: {name}"
        for page in PAGES_OF_ALL
        for step in steps_of(page)
        if step.kind == "toml"
        for name in re.findall(r"^(\w+) =", step.text, re.MULTILINE)
        if name not in known[Path(step.file or "tsukue.toml").name]
    ]
    assert unknown == []


def test_every_finding_and_alarm_has_its_page_and_every_page_its_alarm() -> None:
    pages = {page.name.removesuffix(".md") for page in ALARMS.glob("*.md")} - {"README"}
    assert pages == set(alarms())
    listed = set(_LINK.findall((ALARMS / "README.md").read_text("utf-8"))) - {"../README.md"}
    assert listed == {f"{page}.md" for page in pages}


def test_the_script_can_do_all_that_the_manual_leaves_to_others() -> None:
    steps = [step for page in PAGES for step in steps_of(MANUAL / f"{page}.md")]
    assert {step.text for step in steps if step.kind == "acts"} == ACTS
    assert {step.types for step in steps if step.types} == set(TYPED)
