# SPDX-License-Identifier: Apache-2.0
"""Measured ratios: each against something else in the same run, never bare seconds."""
