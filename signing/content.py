# SPDX-License-Identifier: Apache-2.0
"""The bytes of a file, read or mapped: a large one is better left where it lies."""

from mmap import mmap

Content = bytes | mmap
