# SPDX-License-Identifier: Apache-2.0
"""Who is there: passwords, sessions, devices, roles and their permissions."""
