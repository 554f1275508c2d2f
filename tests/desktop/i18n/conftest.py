# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the screens."""

from tests.desktop.screens import desk, languages, services

__all__ = ["desk", "languages", "services"]
