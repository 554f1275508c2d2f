# SPDX-License-Identifier: Apache-2.0
"""Tests of the hosted CA and TSA, and of the authorities in order."""
