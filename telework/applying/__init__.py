# SPDX-License-Identifier: Apache-2.0
"""Registration (利用者登録) and application (実施申請): what permits remote work.

Both are cases of the approval engine: the form travels as canonical JSON in
``CaseContent.form``, and the body of the sheet is the readable text made from it.
"""
