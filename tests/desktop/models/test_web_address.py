# SPDX-License-Identifier: Apache-2.0
"""The address of a web conference as it is typed."""

import pytest

from desktop.models.web_address import address_trouble, provider_of
from telework.meetings.catalogue import Provider


@pytest.mark.parametrize(
    ("address", "trouble"),
    [
        ("https://zoom.us/j/1?pwd=x", ""),
        ("HTTPS://meet.city.example.jp:8443/room", ""),
        ("", "empty"),
        ("http://zoom.us/j/1", "scheme"),
        ("zoom.us/j/1", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("https://", "host"),
        ("https://zoom.us:port/j", "host"),
        ("https://[::1/j", "host"),
        ("https://zoom.us/j 1", "host"),
        ("https://person:word@zoom.us/j/1", "secret"),
        ("https://zoom.us/" + "a" * 2000, "host"),
    ],
)
def test_only_an_address_that_can_be_joined_is_taken(address: str, trouble: str) -> None:
    assert address_trouble(address) == trouble


def test_whose_it_is_follows_from_the_whole_name() -> None:
    assert provider_of("https://city.zoom.us/j/1") is Provider.ZOOM
    assert provider_of("https://teams.microsoft.com/l/meetup") is Provider.TEAMS
    assert provider_of("https://zoom.us.example.jp/j/1") is Provider.OTHER
    assert provider_of("no address") is Provider.OTHER
