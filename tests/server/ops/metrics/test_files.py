# SPDX-License-Identifier: Apache-2.0
"""The dashboard and the alert rules ask for metrics that there are, and each alert has a page."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from server.ops.doctor.kinds import KINDS

ROOT = Path(__file__).parents[4]
FILES = ROOT / "installer" / "server"
RULES = FILES / "prometheus-tsukue.rules.yml"
DASHBOARD = FILES / "grafana-tsukue.json"
ALARMS = ROOT / "docs" / "administrator" / "alarms"
_METRIC = re.compile(r"\btsukue_[a-z_]+")
_ALERT = re.compile(r"- alert: (\S+)")


def known() -> set[str]:
    """Every metric that the sources make, with what the library adds to its name."""
    made: set[str] = set()
    for source in ("counting.py", "state.py"):
        text = (ROOT / "server" / "ops" / "metrics" / source).read_text("utf-8")
        made |= set(re.findall(r'"(tsukue_[a-z_]+)"', text))
        for name in re.findall(r'f"tsukue_outbox_\{name\}"', text):
            assert name
            made |= {f"tsukue_outbox_{each}" for each in ("waiting", "late", "dead")}
    return made | {f"{each}{end}" for each in made for end in ("_total", "_bucket")}


@pytest.mark.parametrize("file", [RULES, DASHBOARD], ids=lambda file: file.name)
def test_every_metric_that_is_asked_for_is_there(file: Path) -> None:
    asked = set(_METRIC.findall(file.read_text("utf-8")))
    assert len(asked) > 8
    assert asked <= known()


def test_every_alert_has_its_page_and_is_called_as_the_finding() -> None:
    alerts = _ALERT.findall(RULES.read_text("utf-8"))
    assert len(alerts) == len(set(alerts)) == 16
    assert {each for each in alerts if each not in KINDS} == {
        "doctor.findings",
        "doctor.silent",
        "requests.failing",
        "requests.slow",
    }
    for each in alerts:
        assert (ALARMS / f"{each}.md").read_text("utf-8").startswith(f"# {each}\n")


def test_every_panel_of_the_dashboard_is_in_japanese_and_has_its_place() -> None:
    panels = json.loads(DASHBOARD.read_text("utf-8"))["panels"]
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        assert re.search("[ぁ-んァ-ヶ一-龠]", panel["title"])
        at = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(at["x"], at["x"] + at["w"])
            for y in range(at["y"], at["y"] + at["h"])
        }
        assert not cells & taken
        assert max(x for x, _y in cells) < 24
        taken |= cells


def test_promtool_reads_the_rules() -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool comes with the Debian package prometheus")
    judged = subprocess.run(
        [promtool, "check", "rules", RULES], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert "16 rules found" in judged.stdout
