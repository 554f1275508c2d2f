# SPDX-License-Identifier: Apache-2.0
"""Counting: the golden cases, the rules, and what holds for every count."""
