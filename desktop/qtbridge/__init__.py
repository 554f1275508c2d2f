# SPDX-License-Identifier: Apache-2.0
"""Where Qt meets the client's own work: application, threads, signals, settings."""

from desktop.qtbridge.immortals import keep_alive

# Before the first call of Qt, whatever is imported first.
keep_alive()
