# SPDX-License-Identifier: Apache-2.0
"""Tests of the statements on measures, forms and surveys."""
