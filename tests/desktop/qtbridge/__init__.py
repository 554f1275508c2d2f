# SPDX-License-Identifier: Apache-2.0
"""Where Qt meets threads, processes and faults."""
