# SPDX-License-Identifier: Apache-2.0
"""The catalogue of the screens: Japanese is the source, English the one translation."""

from pathlib import Path

COMPILED = Path(__file__).parent / "desktop_en.qm"
"""Kept beside its source: a fresh copy of the project speaks English without a build."""
