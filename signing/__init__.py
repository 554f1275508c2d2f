# SPDX-License-Identifier: Apache-2.0
"""The decision sheet, the date stamp, keys, PAdES signatures and what they prove.

Bytes go in and bytes come out: dates arrive as text or as arguments, the network comes in
through small protocols, and the only thing read from the disk is the fonts shipped beside
this package. Importing the package itself loads nothing heavy; each module imports what it
needs.
"""
