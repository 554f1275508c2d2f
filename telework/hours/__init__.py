# SPDX-License-Identifier: Apache-2.0
"""Time of work: the calendar, own hours (割振り), objective records, differences, overtime."""
