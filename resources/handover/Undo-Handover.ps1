#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.9.0' }

<#
.SYNOPSIS
Takes back what the journal says has been done, the last first.

.DESCRIPTION
Goes back wave by wave, also from the middle of one. If the last wave was finished, it first compares the tenant with what that wave left
behind, and stops if others have changed something since. For each wave it asks; sends, for each request that was carried out, the request
that takes it back, from the state that was captured before the change; waits; and compares the tenant with what it was before the wave.
What differs then is listed, and it goes on: it does not stop half way. way-back.json names the users who did not end quite as before when
the way back was rehearsed; what differs about them is listed and not waited for.

Not everything can be taken back: what cannot is said, and left as it is. RUNBOOK.md lists it. Users are without what the plan took from
them until a wave has been taken back as a whole.

Run it again to go on after an interruption. Invoke-Handover.ps1 refuses to run while a wave is taken back only in part.

.PARAMETER FromWave
Go back to before this wave. Without it: to the start.

.PARAMETER Yes
Do not ask before each wave. Tasks that a person has to do are asked about all the same.

.PARAMETER AcceptDifferences
Begin although the tenant differs from what the last wave left behind, for the reason that you write here. It holds for the first boundary
that differs in this run and for no other, and is kept in the journal. Read the differences first.

.PARAMETER TenantId
Only for a package whose tenant copy does not say which tenant it is of.

.PARAMETER UseDeviceCode
Sign in with a code on another device.

.EXAMPLE
./Undo-Handover.ps1 -WhatIf

Lists every request that would be sent. Nobody signs in and nothing is changed.

.EXAMPLE
./Undo-Handover.ps1 -FromWave 2

Goes back to how the tenant was after the first wave.

.NOTES
Exit codes: 0 done; 1 something that nobody foresaw; 2 somebody said no; 3 the tenant differs from what the wave left behind; 4 taken
back, and the tenant is not in all as it was, or the service works on or asked for a long pause; 5 the service refused a request; 6 the
package, the sign-in or the journal cannot be used.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateRange(1, 99999)]
    [int] $FromWave = 1,

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
    if ($PSCmdlet.ShouldProcess($PSScriptRoot, (Get-Text -Key 'takeBack'))) {
        $signIn = @{ TenantId = $TenantId; UseDeviceCode = [bool] $UseDeviceCode }
        Undo-Waves -From $FromWave -Yes ([bool] $Yes) -Accept $AcceptDifferences.Trim() -SignIn $signIn
    }
    elseif ($WhatIfPreference) {
        Show-Rollback -From $FromWave
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
