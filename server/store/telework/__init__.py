# SPDX-License-Identifier: Apache-2.0
"""Statements on the records of remote work."""
