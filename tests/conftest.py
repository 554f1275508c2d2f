# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the whole suite: databases, a clock, a display, and a home of its own."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.support.clock import ManualClock
from tests.support.databases import ENGINES, fresh_database
from tests.support.display import open_display
from tests.support.run import begin_run, end_run, run_folder
from tests.support.session_bus import open_bus, open_keyring

if TYPE_CHECKING:
    from tests.support.soft_token import SoftToken

pytest_plugins = ["tests.support.second_try"]

# No example is failed for being slow: that would judge the machine.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# For ``make mutation``: every seeded mistake meets these tests anew, and that one fails is
# enough to know; nobody reads the smallest example.
settings.register_profile(
    "mutation",
    settings.get_profile("house"),
    max_examples=15,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)


def pytest_configure(config: pytest.Config) -> None:
    """Begin the run in the process that owns it; workers inherit its folder."""
    if not hasattr(config, "workerinput"):
        begin_run(in_memory=True)
    _keep_bytecode()
    _leave_the_person_alone()


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the run in the process that owns it."""
    if not hasattr(config, "workerinput"):
        end_run()


@pytest.hookimpl(trylast=True)  # after pytest-randomly has shuffled
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the slow files: met last, one would keep one worker long after the others.

    Alone, a process ends with them: what is broken shows sooner in the quick ones.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    shared = hasattr(config, "workerinput")
    items.sort(key=lambda item: (item.path in slow) is not shared)


def _keep_bytecode() -> None:
    # Three workers and some two hundred programs read the same modules; where an environment
    # forbids to keep them compiled, each would compile them anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def pytest_collection_finish() -> None:
    """Let the search for garbage pass over what was collected: it lives as long as the run."""
    gc.collect()
    gc.freeze()


def _leave_the_person_alone() -> None:
    # No test may meet the keyring, the settings or the session bus of whoever runs it.
    home = run_folder() / f"home-{os.getpid()}"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(home / name.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home}/no-bus"
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={home}/no-bus"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    # Dates on screens are the city's; a machine's zone must not show.
    os.environ["TZ"] = "UTC"
    for name in [name for name in os.environ if name.startswith("TSUKUE_SERVER")]:
        del os.environ[name]


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with the current schema for this test alone, on each engine in turn."""
    with _migrated(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def postgresql_url(tmp_path: Path) -> Iterator[str]:
    """A PostgreSQL database with the current schema, where only that engine can show it."""
    with _migrated("postgresql", tmp_path) as url:
        yield url


def _migrated(engine: str, folder: Path) -> AbstractContextManager[str]:
    from server.store import migrate
    from tests.support.statements import keep_statements

    keep_statements()
    return fresh_database(engine, folder, migrate)


@pytest.fixture
def clock() -> ManualClock:
    """A clock that moves only when told."""
    return ManualClock()


@pytest.fixture(scope="session")
def session_bus() -> str:
    """The address of a session bus of this test process, with an open keyring on it."""
    address = open_bus()
    open_keyring(address)
    return address


@pytest.fixture
def system_keyring(session_bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``keyring`` find a real Secret Service, empty at first and nobody else's."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session_bus)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")


@pytest.fixture(scope="session")
def display() -> str:
    """The display of this test process; asks for one where no Qt platform is set."""
    if "QT_QPA_PLATFORM" not in os.environ:
        os.environ["DISPLAY"] = open_display()
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        os.environ.pop("WAYLAND_DISPLAY", None)
    return os.environ.get("DISPLAY", "")


@pytest.fixture(scope="session")
def qapp_args(display: str) -> list[str]:
    """Arguments of the application; asking for them opens the display first."""
    return ["tsukue"]


@pytest.fixture
def soft_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterator[SoftToken]":
    """A PKCS#11 token of this test's own, empty; the module forgets it afterwards."""
    import pkcs11

    from tests.support.soft_token import SoftToken

    monkeypatch.setenv("SOFTHSM2_CONF", "")
    token = SoftToken(tmp_path / "token")
    token.make()
    yield token
    pkcs11.lib(token.module).finalize()
