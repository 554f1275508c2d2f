# SPDX-License-Identifier: Apache-2.0
"""Tests of surveys: their file, their sums, and what is shown."""
