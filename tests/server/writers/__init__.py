# SPDX-License-Identifier: Apache-2.0
"""Eight people at work at once on the same cases, over HTTP, and what must be left of it."""
