# SPDX-License-Identifier: Apache-2.0
"""The set-up on several machines, run from the files of installer/scale on the loopback."""
