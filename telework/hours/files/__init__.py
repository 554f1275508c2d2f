# SPDX-License-Identifier: Apache-2.0
"""Files of other systems about hours: event logs, VPN logs, leave and orders, patterns.

Every fault is told by its line, and of a faulty file nothing is taken. UTF-8 and Shift_JIS are
recognised, headings may be English or Japanese (docs/telework-files.md).
"""
