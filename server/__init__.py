# SPDX-License-Identifier: Apache-2.0
"""The intranet API: HTTP, use cases, persistence, files, jobs and the command line."""
