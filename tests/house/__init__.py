# SPDX-License-Identifier: Apache-2.0
"""The rules of the house that no ready-made tool checks."""
