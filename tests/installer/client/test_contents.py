# SPDX-License-Identifier: Apache-2.0
"""What goes into the client's folder: all of ours and nothing of the server's."""

import pytest

from installer.client.contents import DATA, DEVELOPMENT, EXCLUDED, ROOT, VERSIONS_OF, our_modules
from installer.client.contents import is_kept as kept
from tests.house.test_dependencies import locked


def test_every_module_of_ours_is_named_but_those_of_development() -> None:
    named = set(our_modules())
    assert {"desktop", "desktop.acting.approving", "signing.limited_child", "telework"} <= named
    assert not named & set(DEVELOPMENT)
    assert not [name for name in named if name.startswith("server")]
    for name in DEVELOPMENT:
        assert (ROOT / name.replace(".", "/")).with_suffix(".py").exists()


def test_what_is_data_is_there() -> None:
    assert [source for source, _target in DATA if not (ROOT / source).exists()] == []


def test_the_libraries_of_the_server_are_shut_out() -> None:
    server_only = (
        locked("requirements-server.txt").keys() - locked("requirements-client.txt").keys()
    )
    shut_out = {name.replace("_", "-") for name in EXCLUDED}
    for name in ("fastapi", "sqlalchemy", "alembic", "psycopg", "pydantic", "uvicorn"):
        assert name in server_only
        assert name in shut_out


def test_every_version_that_is_shown_is_of_a_library_of_the_client() -> None:
    assert {name.lower() for name in VERSIONS_OF} <= locked("requirements-client.txt").keys()


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        # Without it no Japanese can be typed under IBus.
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Pdf.so.6", True),
        ("libQt6WaylandClient.so.6", False),
        ("PySide6\\opengl32sw.dll", False),
        ("signing/fonts/BIZUDGothic-Regular.ttf", True),
    ],
)
def test_of_qt_only_what_the_client_uses_is_kept(file: str, wanted: bool) -> None:
    assert kept(file) is wanted


def test_libraries_of_the_distribution_are_left_to_it_but_pythons_own() -> None:
    place = "/usr/lib/x86_64-linux-gnu/"
    assert not kept("libssl.so.3", f"{place}libssl.so.3")
    assert kept("libpython3.11.so.1.0", f"{place}libpython3.11.so.1.0")
    assert kept("PIL/_imaging.so", f"{place}PIL/_imaging.so")
