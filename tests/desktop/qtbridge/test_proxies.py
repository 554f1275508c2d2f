# SPDX-License-Identifier: Apache-2.0
"""Which proxy leads to an address."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.qtbridge.proxies import KEPT_SECONDS, Proxies

CITY = "https://tsukue.city.example.jp/v1/cases"


def test_none_is_never_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    assert Proxies("none")(CITY) == {}


def test_a_fixed_one_leads_everywhere(qtbot: QtBot) -> None:
    assert Proxies("http://proxy:8080")(CITY) == {"https": "http://proxy:8080"}


def test_the_systems_is_asked_once_a_minute(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    choose = Proxies("system", lambda: now[0])
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    assert choose(CITY) == {"https": "http://proxy:3128"}
    monkeypatch.setenv("https_proxy", "http://other:3128")
    assert choose(CITY) == {"https": "http://proxy:3128"}
    now[0] = KEPT_SECONDS
    assert choose(CITY) == {"https": "http://other:3128"}
    monkeypatch.delenv("https_proxy")
    now[0] = 2 * KEPT_SECONDS
    assert choose(CITY) == {}
