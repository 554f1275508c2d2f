# SPDX-License-Identifier: Apache-2.0
"""文机市, a city that does not exist: its organisation, its people and a month of cases."""
