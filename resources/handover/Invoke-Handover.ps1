#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.9.0' }

<#
.SYNOPSIS
Carries out the plan of this hand-over package in the tenant it was made for, wave by wave.

.DESCRIPTION
For each wave it asks, compares the tenant with what the rehearsal expects before the wave, does the wave's requests one after the
other, waits, and compares the tenant with what the rehearsal expects after it. If the tenant is not as expected, it lists what differs
and stops; before a wave, nothing has been done then.

Run it again to go on after an interruption, whatever the reason: state/journal.jsonl says what has been done, and where a request was
under way, the tenant is looked at before anything is repeated. Keep the folder until the change is over: the journal is also what
Undo-Handover.ps1 goes by.

You sign in as yourself, with the delegated permissions that handover.json lists. The sign-in lives in this process only; no token,
password or key is written anywhere, and another tenant is refused.

.PARAMETER Wave
Stop after this wave. Without it: after the last.

.PARAMETER Yes
Do not ask before each wave. Tasks that a person has to do are asked about all the same.

.PARAMETER AcceptDifferences
Go on although the tenant differs, for the reason that you write here. It holds for the first boundary that differs in this run and
for no other, and is kept in the journal. Read the differences first.

.PARAMETER TenantId
Only for a package whose tenant copy does not say which tenant it is of.

.PARAMETER UseDeviceCode
Sign in with a code on another device.

.EXAMPLE
./Invoke-Handover.ps1 -WhatIf

Lists every request that is still to be sent. Nobody signs in and nothing is changed.

.EXAMPLE
./Invoke-Handover.ps1 -Wave 1

Carries out the first wave only.

.NOTES
Exit codes: 0 done; 1 something that nobody foresaw; 2 somebody said no; 3 the tenant differs before a wave; 4 the tenant is not yet as
expected after a wave, or the service asked for a long pause; 5 the service refused a request; 6 the package, the sign-in or the journal
cannot be used.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateRange(0, 99999)]
    [int] $Wave = 0,

    [switch] $Yes,

    [string] $AcceptDifferences = '',

    [string] $TenantId = '',

    [switch] $UseDeviceCode
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Escaped, as a name may hold wildcards, and a folder brackets.
$module = [System.IO.Path]::Combine($PSScriptRoot, 'LicenseHandover', 'LicenseHandover.psm1')
Import-Module -Name ([System.Management.Automation.WildcardPattern]::Escape($module)) -Force

$code = 0
try {
    Open-Package -Folder $PSScriptRoot
    if ($PSCmdlet.ShouldProcess($PSScriptRoot, (Get-Text -Key 'carryOut'))) {
        $signIn = @{ TenantId = $TenantId; UseDeviceCode = [bool] $UseDeviceCode }
        Invoke-Waves -Through $Wave -Yes ([bool] $Yes) -Accept $AcceptDifferences.Trim() -SignIn $signIn
    }
    elseif ($WhatIfPreference) {
        Show-Waves -Through $Wave
    }
    else {
        $code = 2
    }
}
catch {
    Write-Failure -Failure $_
    $code = Get-ExitCode -Exception $_.Exception
}
exit $code
