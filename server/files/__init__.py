# SPDX-License-Identifier: Apache-2.0
"""Files by digest: the blob port, upload checks, and the limited child that reads PDF."""
