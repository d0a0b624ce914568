# Compares the tenant with a file of checks.

# As many as one filter may name.
$script:UsersAtOnce = 15
$script:ShownDifferences = 20
# Ids of users who, in the rehearsal of the way back, do not end quite as before; of no use on the way forward.
$script:Foreseen = [System.Collections.Generic.HashSet[string]]::new()

function Compare-Checks {
    <#
    Compares the tenant with the checks of a file, line by line. Lines that do not hold are written to state/<name>.pending.jsonl, so that
    only they need to be looked at again; the differences to state/<name>.jsonl. Returns how many there are, how many of them the rehearsal
    of the way back has not foreseen, and the first.
    #>
    param(
        [string] $Path,
        [string] $Name
    )
    $pending = Get-PackagePath -Name ('state/' + $Name + '.pending.jsonl')
    $list = Get-PackagePath -Name ('state/' + $Name + '.jsonl')
    $comparison = @{
        Count = 0
        Unforeseen = 0
        First = [System.Collections.Generic.List[hashtable]]::new()
        Pending = [System.IO.StreamWriter]::new($pending + '.next', $false)
        List = [System.IO.StreamWriter]::new($list, $false)
        Users = [System.Collections.Generic.List[hashtable]]::new()
        Skus = $null
    }
    # Closed here, whatever happens: the file may be the one that is replaced below, or by the next run.
    $reader = [System.IO.StreamReader]::new($Path)
    try {
        $line = $reader.ReadLine()
        while ($null -ne $line) {
            if ($line -ne '') {
                Compare-Line -Comparison $comparison -Line $line
            }
            $line = $reader.ReadLine()
        }
        Compare-UserBlock -Comparison $comparison
    }
    finally {
        $reader.Dispose()
        $comparison['Pending'].Dispose()
        $comparison['List'].Dispose()
    }
    [System.IO.File]::Move($pending + '.next', $pending, $true)
    $result = @{ Pending = $pending; List = $list }
    foreach ($key in @('Count', 'Unforeseen', 'First')) {
        $result[$key] = $comparison[$key]
    }
    return $result
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
                $Comparison['Skus'] = @(Read-List -Uri 'v1.0/subscribedSkus')
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
        if (-not $script:Foreseen.Contains($difference['Id'].ToLowerInvariant())) {
            $Comparison['Unforeseen'] = $Comparison['Unforeseen'] + 1
        }
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
