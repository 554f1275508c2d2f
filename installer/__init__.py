# SPDX-License-Identifier: Apache-2.0
"""What sets Tsukue up: for developers, and for a city's machines."""
