# SPDX-License-Identifier: Apache-2.0
"""Plain web pages of the server: HTML made here, one small script and style of our own."""
