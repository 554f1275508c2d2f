# SPDX-License-Identifier: Apache-2.0
"""Statements on the measures, the register of forms and surveys."""
