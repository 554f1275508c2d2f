# SPDX-License-Identifier: Apache-2.0
"""Statements on meetings, their dates and what these claim."""
