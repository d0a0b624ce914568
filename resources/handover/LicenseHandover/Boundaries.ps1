# What the tenant must look like between the waves: checks/000.jsonl before the first, checks/001.jsonl after it, and so on.

$script:UsersAtOnce = 15
$script:ShownDifferences = 20
# A boundary that has just been found as expected, or accepted, need not be read again before the next wave.
$script:FreshMinutes = 10
$script:Verified = @{ Boundary = -1; At = [System.DateTime]::MinValue }

function Get-BoundaryPath {
    param(
        [int] $Boundary
    )
    return Get-PackagePath -Name ('checks/{0:d3}.jsonl' -f $Boundary)
}

function Compare-Checks {
    <#
    Compares the tenant with the checks of a file, line by line. Lines that do not hold are written to state/pending-<n>.jsonl, so that
    only they need to be looked at again; the differences to state/differences-<n>.jsonl. Returns how many there are, and the first.
    #>
    param(
        [string] $Path,
        [int] $Boundary
    )
    $pending = Get-PackagePath -Name ('state/pending-{0:d3}.jsonl' -f $Boundary)
    $list = Get-PackagePath -Name ('state/differences-{0:d3}.jsonl' -f $Boundary)
    $comparison = @{
        Count = 0
        First = [System.Collections.Generic.List[hashtable]]::new()
        Pending = [System.IO.StreamWriter]::new($pending + '.next', $false)
        List = [System.IO.StreamWriter]::new($list, $false)
        Users = [System.Collections.Generic.List[hashtable]]::new()
        Skus = $null
    }
    try {
        foreach ($line in [System.IO.File]::ReadLines($Path)) {
            if ($line -ne '') {
                Compare-Line -Comparison $comparison -Line $line
            }
        }
        Compare-UserBlock -Comparison $comparison
    }
    finally {
        $comparison['Pending'].Dispose()
        $comparison['List'].Dispose()
    }
    [System.IO.File]::Move($pending + '.next', $pending, $true)
    return @{ Count = $comparison['Count']; First = $comparison['First']; Pending = $pending; List = $list }
}

function Compare-Line {
    param(
        [hashtable] $Comparison,
        [string] $Line
    )
    $check = ConvertFrom-Json -InputObject $Line -AsHashtable
    switch ([string] $check['kind']) {
        'user' {
            $Comparison['Users'].Add(@{ Line = $Line; Check = $check })
            if ($Comparison['Users'].Count -eq $script:UsersAtOnce) {
                Compare-UserBlock -Comparison $Comparison
            }
        }
        'group' {
            Add-Compared -Comparison $Comparison -Line $Line -Differences @(Compare-Group -Check $check)
        }
        'seats' {
            if ($null -eq $Comparison['Skus']) {
                $Comparison['Skus'] = @((Read-Graph -Uri 'v1.0/subscribedSkus')['value'])
            }
            Add-Compared -Comparison $Comparison -Line $Line -Differences @(Compare-Seats -Check $check -Skus $Comparison['Skus'])
        }
        default {
            Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'unknownLine' -Values @{ line = $Line })
        }
    }
}

function Compare-UserBlock {
    <# The users that have come together, in one request. #>
    param(
        [hashtable] $Comparison
    )
    if ($Comparison['Users'].Count -eq 0) {
        return
    }
    $properties = @('id', 'licenseAssignmentStates')
    foreach ($item in $Comparison['Users']) {
        $properties += @(Get-ComparedAttributes -Check $item['Check'] | ForEach-Object { Get-AttributeProperty -Name $_ })
    }
    $select = @($properties | Sort-Object -Unique) -join ','
    $ids = @($Comparison['Users'] | ForEach-Object { [string] $_['Check']['id'] })
    $byId = @{}
    foreach ($user in @(Get-GraphUsers -Ids $ids -Select $select)) {
        $byId[([string] $user['id']).ToLowerInvariant()] = $user
    }
    foreach ($item in $Comparison['Users']) {
        $user = $byId[([string] $item['Check']['id']).ToLowerInvariant()]
        Add-Compared -Comparison $Comparison -Line $item['Line'] -Differences @(Compare-User -Check $item['Check'] -User $user)
    }
    $Comparison['Users'].Clear()
}

function Add-Compared {
    param(
        [hashtable] $Comparison,
        [string] $Line,
        [object[]] $Differences
    )
    if ($Differences.Count -eq 0) {
        return
    }
    $Comparison['Pending'].WriteLine($Line)
    foreach ($difference in $Differences) {
        $Comparison['Count'] = $Comparison['Count'] + 1
        $Comparison['List'].WriteLine((ConvertTo-Json -InputObject $difference -Compress))
        if ($Comparison['First'].Count -lt $script:ShownDifferences) {
            $Comparison['First'].Add($difference)
        }
    }
}

function Show-Differences {
    param(
        [hashtable] $Result
    )
    foreach ($difference in $Result['First']) {
        Write-Line -Text ('  ' + (Get-Text -Key 'difference' -Values @{
            name = $difference['Name']
            what = $difference['What']
            expected = $difference['Expected']
            found = $difference['Found']
        }))
    }
    Write-Line -Text (Get-Text -Key 'allDifferences' -Values @{ differences = $Result['Count']; file = $Result['List'] })
}

function Test-Boundary {
    <# Looks once, says what differs, and returns how much. -1 stands for the boundary that the journal says has been reached. #>
    param(
        [int] $Boundary,
        [hashtable] $SignIn
    )
    Read-Journal
    if ($Boundary -lt 0) {
        $Boundary = Get-ReachedBoundary
    }
    if (-not [System.IO.File]::Exists((Get-BoundaryPath -Boundary $Boundary))) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'noBoundary' -Values @{ boundary = $Boundary })
    }
    Connect-Tenant @SignIn -Scopes $script:ReadScopes
    Write-Line -Text (Get-Text -Key 'checking' -Values @{ boundary = $Boundary })
    $result = Compare-Checks -Path (Get-BoundaryPath -Boundary $Boundary) -Boundary $Boundary
    if ($result['Count'] -eq 0) {
        Write-Line -Text (Get-Text -Key 'asExpected' -Values @{ boundary = $Boundary })
    }
    else {
        Show-Differences -Result $result
    }
    return $result['Count']
}

function Get-ReachedBoundary {
    <# The number of waves that are done. #>
    $reached = 0
    foreach ($wave in $script:Manifest['waves']) {
        if ((Get-WaveState -Wave ([int] $wave['number'])) -ne 'done') {
            break
        }
        $reached = [int] $wave['number']
    }
    return $reached
}

function Assert-Boundary {
    <# Stops before anything is done if the tenant is not as expected, unless somebody has accepted that. #>
    param(
        [int] $Boundary
    )
    $age = [System.DateTime]::UtcNow - $script:Verified['At']
    if (($script:Verified['Boundary'] -eq $Boundary) -and ($age.TotalMinutes -lt $script:FreshMinutes)) {
        return
    }
    Write-Line -Text (Get-Text -Key 'checking' -Values @{ boundary = $Boundary })
    $result = Compare-Checks -Path (Get-BoundaryPath -Boundary $Boundary) -Boundary $Boundary
    if ($result['Count'] -eq 0) {
        Write-Line -Text (Get-Text -Key 'asExpected' -Values @{ boundary = $Boundary })
        return
    }
    Show-Differences -Result $result
    if (-not (Confirm-Accepted -Boundary $Boundary -Count $result['Count'])) {
        Stop-Handover -Reason 'differs' -Text (Get-Text -Key 'stoppedBefore')
    }
}

function Confirm-Accepted {
    <# -AcceptDifferences holds for the first boundary that differs in a run, and no other. #>
    param(
        [int] $Boundary,
        [int] $Count
    )
    $reason = $script:AcceptReason
    if ($reason -eq '') {
        return $false
    }
    $script:AcceptReason = ''
    Add-Journal -Entry @{ event = 'accepted'; boundary = $Boundary; differences = $Count; reason = $reason }
    Write-Line -Text (Get-Text -Key 'accepted' -Values @{ differences = $Count; reason = $reason })
    return $true
}

function Wait-Boundary {
    <#
    Looks again and again at what is not yet as expected, until all is, or the time is over. `Wait` says how long and how often. Differences
    that somebody accepts are let pass at once only where an earlier run has waited for them already.
    #>
    param(
        [int] $Boundary,
        [hashtable] $Wait,
        [bool] $WaitedBefore
    )
    $deadline = [System.DateTime]::UtcNow.AddSeconds([int] $Wait['timeoutSeconds'])
    $pollSeconds = [int] $Wait['pollSeconds']
    $path = Get-BoundaryPath -Boundary $Boundary
    Write-Line -Text (Get-Text -Key 'checking' -Values @{ boundary = $Boundary })
    while ($true) {
        $result = Compare-Checks -Path $path -Boundary $Boundary
        if ($result['Count'] -eq 0) {
            $script:Verified = @{ Boundary = $Boundary; At = [System.DateTime]::UtcNow }
            Write-Line -Text (Get-Text -Key 'asExpected' -Values @{ boundary = $Boundary })
            return
        }
        $overdue = [System.DateTime]::UtcNow -ge $deadline
        if ($overdue -or ($WaitedBefore -and ($script:AcceptReason -ne ''))) {
            Show-Differences -Result $result
            if (Confirm-Accepted -Boundary $Boundary -Count $result['Count']) {
                # The next wave would find the same differences before it begins.
                $script:Verified = @{ Boundary = $Boundary; At = [System.DateTime]::UtcNow }
                return
            }
            Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'stoppedAfter')
        }
        Write-Line -Text (Get-Text -Key 'stillPending' -Values @{ differences = $result['Count']; seconds = $pollSeconds })
        Start-Sleep -Seconds $pollSeconds
        $path = $result['Pending']
    }
}
