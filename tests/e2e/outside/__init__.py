# SPDX-License-Identifier: Apache-2.0
"""Driving a client from outside through AT-SPI, as a screen reader does: the packaged one."""
