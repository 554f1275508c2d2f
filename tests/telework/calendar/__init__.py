# SPDX-License-Identifier: Apache-2.0
"""The calendar: official lists, the law, the city's own days."""
