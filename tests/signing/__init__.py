# SPDX-License-Identifier: Apache-2.0
"""Tests of signing/: sheets, stamps, keys, signatures, times and what they prove."""
