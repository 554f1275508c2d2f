# SPDX-License-Identifier: Apache-2.0
"""会議の案内 as iCalendar (RFC 5545, 5546): written from stored dates, never from a formula."""
