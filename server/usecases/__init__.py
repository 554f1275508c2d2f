# SPDX-License-Identifier: Apache-2.0
"""Use cases: one function, one act, one transaction; it ends before any answer is given."""
