# SPDX-License-Identifier: Apache-2.0
"""Whom signatures rest on: the hosted office CA, its TSA, and authorities elsewhere."""
