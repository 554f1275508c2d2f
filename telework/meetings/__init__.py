# SPDX-License-Identifier: Apache-2.0
"""会議 (meetings): rooms, hosts, equipment, bookings and when they recur. Pure throughout."""
