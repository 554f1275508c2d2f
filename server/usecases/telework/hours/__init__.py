# SPDX-License-Identifier: Apache-2.0
"""Use cases of the hours of work: records, differences, own hours, overtime, imports."""
