# SPDX-License-Identifier: Apache-2.0
"""The statistics of remote work for HR."""
