# SPDX-License-Identifier: Apache-2.0
"""Routers: each parses, calls one use case and answers."""
