# SPDX-License-Identifier: Apache-2.0
"""Calendar files of others (iCalendar, RFC 5545), read with the line of everything in them."""
