# SPDX-License-Identifier: Apache-2.0
# Builds and signs the client's MSI on Windows; see windows.md.
param(
    [Parameter(Mandatory = $true)][string]$Thumbprint,
    [Parameter(Mandatory = $true)][string]$TimestampUrl,
    [string]$Python = "py"
)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Step([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

function Add-Signature([string]$File) {
    Invoke-Step "signtool" @("sign", "/sha1", $Thumbprint, "/fd", "SHA256",
        "/tr", $TimestampUrl, "/td", "SHA256", $File)
}

# Freeze, and let the frozen client say whether it is whole. It has no console, so it writes a file.
Invoke-Step $Python @("-c", "from installer.packages.frozen_client import folder; print(folder())")
$Client = "build\packages\frozen\tsukue-client"
$Report = "build\packages\self-check.txt"
$Check = Start-Process "$Client\tsukue.exe" @("--self-check", $Report) -Wait -PassThru
Get-Content $Report -Encoding UTF8
if ($Check.ExitCode -ne 0) { throw "the frozen client is not whole" }

# Signed before packing: what runs is what was signed.
Add-Signature "$Client\tsukue.exe"
Add-Signature "$Client\tsukue-verify.exe"
Invoke-Step $Python @("-m", "installer.packages", "msi")
Get-ChildItem "build\packages\tsukue-client-*.msi" | ForEach-Object { Add-Signature $_.FullName }
