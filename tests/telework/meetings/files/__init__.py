# SPDX-License-Identifier: Apache-2.0
"""Tests of the files in which the city keeps its rooms."""
