#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.9.0' }

<#
.SYNOPSIS
Compares the tenant with what the rehearsal expects, and lists what differs. It only reads.

.DESCRIPTION
Boundary 0 is the tenant before the first wave, boundary 1 after the first wave, and so on. Differences are shown, the first of them here
and all of them in state/test-<boundary>.jsonl.

You sign in as yourself. Every request is a GET, and the delegated permissions it asks for are User.Read.All, GroupMember.Read.All and
Organization.Read.All.

.PARAMETER Boundary
Which boundary. Without it: the one after the last wave that the journal says is done.

.PARAMETER TenantId
Only for a package whose tenant copy does not say which tenant it is of.

.PARAMETER UseDeviceCode
Sign in with a code on another device.

.EXAMPLE
./Test-Handover.ps1 -Boundary 0

Whether the tenant is still as it was when the copy was made: run it the day before the change.

.NOTES
Exit codes: 0 as expected; 1 something that nobody foresaw; 3 something differs; 4 the service asked for a long pause; 5 the service
refused a request; 6 the package, the sign-in or the journal cannot be used.
#>
[CmdletBinding()]
param(
    [ValidateRange(-1, 99999)]
    [int] $Boundary = -1,

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
    $signIn = @{ TenantId = $TenantId; UseDeviceCode = [bool] $UseDeviceCode }
    $differences = Test-Boundary -Boundary $Boundary -SignIn $signIn
    if ($differences -gt 0) {
        $code = 3
    }
}
catch {
    Write-Failure -Failure $_
    $code = Get-ExitCode -Exception $_.Exception
}
exit $code
