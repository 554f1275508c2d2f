# SPDX-License-Identifier: Apache-2.0
"""All that the first rows on screen need and that does without Qt, brought in at once."""

# ruff: noqa: F401 - imported for being there

import concurrent.futures.thread
import ctypes
import getpass

import cryptography.hazmat.primitives.ciphers.aead

import desktop.acting.reading
import desktop.bootstrap
import desktop.crash
