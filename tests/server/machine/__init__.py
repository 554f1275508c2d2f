# SPDX-License-Identifier: Apache-2.0
"""The engine's random histories, told to a whole server over HTTP."""
