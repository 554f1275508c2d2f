# SPDX-License-Identifier: Apache-2.0
"""Metrics for Prometheus, on a listener of their own that only this machine reaches."""
