# SPDX-License-Identifier: Apache-2.0
"""The register of forms and surveys over HTTP and on the command line."""
