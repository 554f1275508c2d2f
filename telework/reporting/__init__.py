# SPDX-License-Identifier: Apache-2.0
"""The record of a working day: punches and entries, plan and report, confirmation."""
