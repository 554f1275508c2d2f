# SPDX-License-Identifier: Apache-2.0
"""Tests of the working day, the evidence of its times, and counting."""
