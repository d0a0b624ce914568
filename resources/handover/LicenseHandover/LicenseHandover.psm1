#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.9.0' }

<#
What the three scripts of a hand-over package share. Everything about the tenant and the plan is read as data from the files of the
package; the code is the same for every package. The parts below share the variables of this module:

    $script:Root      folder of the package
    $script:Manifest  handover.json
    $script:Texts     texts.json: what people read, in the language of the package
    $script:Journal   the open journal, or nothing where nothing is to be changed
    $script:State     what the journal says has been done
    $script:Foreseen  who, by the rehearsal of the way back, does not end quite as before
#>

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

. ([System.IO.Path]::Combine($PSScriptRoot, 'Package.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Console.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Journal.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Graph.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Reading.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Values.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Differences.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Checks.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Boundaries.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Effects.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Actions.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Waits.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Waves.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Rollback.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, 'Undoing.ps1'))

Export-ModuleMember -Function @(
    'Open-Package', 'Get-Text', 'Write-Failure', 'Get-ExitCode',
    'Invoke-Waves', 'Show-Waves', 'Test-Boundary', 'Undo-Waves', 'Show-Rollback'
)
