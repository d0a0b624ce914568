# What has been done, kept in state/journal.jsonl: one line before and one after each request, on the disk before the run goes on.
# An action is `begun`, `done`, `undoBegun` or `undone`; one that was never begun is not there. A wave is `begun`, `acted`, `done`,
# or `undoBegun`; one that is not there has not been begun, or has been undone as a whole. The first line names the package.

$script:Journal = $null
# Held open by the run that may write.
$script:Lock = $null
$script:State = @{ Package = ''; Actions = @{}; Waves = @{}; Created = @{}; Until = @{} }

function Read-JournalLine {
    <# A line cut short by a crash says nothing: what it was to say is found out from the tenant. #>
    param(
        [string] $Line
    )
    try {
        $entry = ConvertFrom-Json -InputObject $Line -AsHashtable
    }
    catch {
        Write-Line -Text (Get-Text -Key 'journalLineUnreadable')
        return
    }
    if (($entry -is [hashtable]) -and $entry.ContainsKey('event')) {
        Update-State -Entry $entry
    }
}

function Update-State {
    param(
        [hashtable] $Entry
    )
    $name = [string] $Entry['event']
    if ($name -eq 'package') {
        $script:State['Package'] = [string] $Entry['package']
    }
    if ($Entry.ContainsKey('action')) {
        $script:State['Actions'][[string] $Entry['action']] = $name
        if ($Entry.ContainsKey('creates')) {
            Update-Created -Name $name -PlanId ([string] $Entry['creates']) -Id ([string] $Entry['created'])
        }
        if ($Entry.ContainsKey('until')) {
            $script:State['Until'][[string] $Entry['action']] = [long] $Entry['until']
        }
    }
    if ($Entry.ContainsKey('wave')) {
        if ($name -eq 'undone') {
            $script:State['Waves'].Remove([int] $Entry['wave'])
        }
        else {
            $script:State['Waves'][[int] $Entry['wave']] = $name
        }
    }
}

function Update-Created {
    param(
        [string] $Name,
        [string] $PlanId,
        [string] $Id
    )
    if ($Name -eq 'done') {
        $script:State['Created'][$PlanId] = $Id
    }
    elseif ($Name -eq 'undone') {
        $script:State['Created'].Remove($PlanId)
    }
}

function Read-Journal {
    <# To look only; another run may be writing. #>
    $path = Get-PackagePath -Name 'state/journal.jsonl'
    if (-not [System.IO.File]::Exists($path)) {
        return
    }
    $stream = [System.IO.FileStream]::new($path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, [System.IO.FileShare]::ReadWrite)
    try {
        Read-JournalStream -Stream $stream
    }
    finally {
        $stream.Dispose()
    }
}

function Read-JournalStream {
    param(
        [System.IO.Stream] $Stream
    )
    $script:State = @{ Package = ''; Actions = @{}; Waves = @{}; Created = @{}; Until = @{} }
    $reader = [System.IO.StreamReader]::new($Stream, [System.Text.Encoding]::UTF8, $false, 65536, $true)
    $line = $reader.ReadLine()
    while ($null -ne $line) {
        Read-JournalLine -Line $line
        $line = $reader.ReadLine()
    }
    $package = $script:State['Package']
    if (($package -ne '') -and ($package -ne [string] $script:Manifest['packageId'])) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'otherJournal')
    }
}

function Open-Journal {
    <#
    For writing, by one run at a time: the run holds a file of its own that nobody else may open, as only that keeps others out on every
    system. The journal itself may be read meanwhile.
    #>
    $path = Get-PackagePath -Name 'state/journal.jsonl'
    $lock = Get-PackagePath -Name 'state/running.lock'
    try {
        $script:Lock = [System.IO.FileStream]::new(
            $lock, [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::ReadWrite, [System.IO.FileShare]::None)
        $script:Journal = [System.IO.FileStream]::new(
            $path, [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::ReadWrite, [System.IO.FileShare]::Read)
    }
    catch [System.IO.IOException] {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'journalInUse' -Values @{ file = $path })
    }
    Read-JournalStream -Stream $script:Journal
    # After a line cut short, the next one begins on its own.
    if ($script:Journal.Length -gt 0) {
        [void] $script:Journal.Seek(-1, [System.IO.SeekOrigin]::End)
        if ($script:Journal.ReadByte() -ne 10) {
            $script:Journal.WriteByte(10)
        }
    }
    if ($script:State['Package'] -eq '') {
        Add-Journal -Entry @{ event = 'package'; package = [string] $script:Manifest['packageId'] }
    }
}

function Close-Journal {
    if ($null -ne $script:Journal) {
        $script:Journal.Dispose()
        $script:Journal = $null
    }
    if ($null -ne $script:Lock) {
        $script:Lock.Dispose()
        $script:Lock = $null
    }
}

function Add-Journal {
    <# Returns when the line is on the disk. #>
    param(
        [hashtable] $Entry
    )
    $line = [ordered] @{ at = Get-TimeText }
    foreach ($key in ($Entry.Keys | Sort-Object)) {
        $line[$key] = $Entry[$key]
    }
    $bytes = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $line -Depth 5 -Compress) + "`n")
    $script:Journal.Write($bytes, 0, $bytes.Length)
    $script:Journal.Flush($true)
    Update-State -Entry $Entry
}

function Get-ActionState {
    param(
        [string] $Id
    )
    return [string] $script:State['Actions'][$Id]
}

function Get-WaveState {
    param(
        [int] $Wave
    )
    return [string] $script:State['Waves'][$Wave]
}

function Resolve-Id {
    <# In lower case; `{created:<id in the plan>}` becomes what the service calls that group, once it has been made. #>
    param(
        [object] $Id
    )
    $text = [string] $Id
    if ($text.StartsWith('{created:') -and $text.EndsWith('}')) {
        $planId = $text.Substring(9, $text.Length - 10)
        if ($script:State['Created'].ContainsKey($planId)) {
            $text = [string] $script:State['Created'][$planId]
        }
    }
    return $text.ToLowerInvariant()
}

function Resolve-Text {
    <# An address or a body, with the ids of groups that the plan has made in it. #>
    param(
        [string] $Text
    )
    foreach ($made in $script:State['Created'].GetEnumerator()) {
        $Text = $Text.Replace('{created:' + [string] $made.Key + '}', [string] $made.Value)
    }
    return $Text
}
