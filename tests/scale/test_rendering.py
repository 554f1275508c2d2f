# SPDX-License-Identifier: Apache-2.0
"""The files of the set-up on several machines are filled in whole, or not at all."""

import subprocess
from pathlib import Path

import pytest

from tests.scale.pooling import found
from tests.scale.rendered import SCALE, example_values, loopback_values, rendered
from tests.scale.setting_up import make_certificate


def run(values: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run ``render`` as an administrator does."""
    return subprocess.run(
        [SCALE / "render", values, folder], capture_output=True, text=True, check=False
    )


def test_the_values_that_are_shipped_fill_every_place(tmp_path: Path) -> None:
    done = run(SCALE / "values.toml", tmp_path)
    assert done.returncode == 0, done.stderr
    made = [Path(line) for line in done.stdout.split()]
    assert {path.parent.name for path in made} == {"balancer", "api", "primary", "standby"}
    assert all("@" not in path.read_text("utf-8").replace(" - @", "") for path in made)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('primary_address = ""', "primary_address"),
        ('primary_address = "a b; drop"', "primary_address"),
        ('primry_address = "10.0.0.1"', "primry_address"),
    ],
)
def test_a_slip_of_the_pen_is_named_and_nothing_is_written(
    tmp_path: Path, line: str, told: str
) -> None:
    name = line.partition(" ")[0]
    kept = (SCALE / "values.toml").read_text("utf-8").splitlines()
    spoilt = [each for each in kept if not each.startswith(f"{name} =")]
    values = tmp_path / "values.toml"
    values.write_text("\n".join([*spoilt, line]), "utf-8")
    done = run(values, tmp_path / "out")
    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / "out").exists()


def test_haproxy_takes_its_file(tmp_path: Path) -> None:
    values = loopback_values(tmp_path, "postgres")
    make_certificate(tmp_path / "tls")
    files = rendered(tmp_path, values)
    checked = subprocess.run(
        [found("haproxy"), "-c", "-f", files.file("balancer", "haproxy.cfg")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_the_example_is_of_machines_that_do_not_exist() -> None:
    assert example_values()["public_name"].endswith(".example.lg.jp")


@pytest.mark.parametrize(
    ("script", "arguments"),
    [("promote", ()), ("promote", ("--data", "/nowhere")), ("synchronous", ())],
)
def test_a_script_that_is_not_told_enough_changes_nothing(
    script: str, arguments: tuple[str, ...]
) -> None:
    done = subprocess.run([SCALE / script, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert script in done.stderr
