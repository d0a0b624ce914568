# What the tenant must look like between the waves: checks/000.jsonl before the first, checks/001.jsonl after it, and so on.

# Why differences are let pass at the first boundary that has any; empty: they are not.
$script:AcceptReason = ''
# A boundary that has just been found as expected, or accepted, need not be read again before the next wave.
$script:FreshMinutes = 10
$script:Verified = @{ Boundary = -1; At = [System.DateTime]::MinValue }

function Get-BoundaryPath {
    param(
        [int] $Boundary
    )
    return Get-PackagePath -Name ('checks/{0:d3}.jsonl' -f $Boundary)
}

function Test-Boundary {
    <#
    Looks once, says what differs, and returns how much. Its files are its own, as a run may be waiting meanwhile. -1 stands for the
    boundary that the journal says has been reached.
    #>
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
    $result = Compare-Checks -Path (Get-BoundaryPath -Boundary $Boundary) -Name ('test-{0:d3}' -f $Boundary)
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
    $result = Compare-Checks -Path (Get-BoundaryPath -Boundary $Boundary) -Name ('differences-{0:d3}' -f $Boundary)
    if ($result['Count'] -eq 0) {
        Write-Line -Text (Get-Text -Key 'asExpected' -Values @{ boundary = $Boundary })
        return
    }
    Show-Differences -Result $result
    if (($result['Unforeseen'] -gt 0) -and (-not (Confirm-Accepted -Boundary $Boundary -Count $result['Count']))) {
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
    Looks again and again at what is not yet as expected, until all is, or the time is over. `Wait` says how long and how often. Returns
    whether to go on: not when the time is over, after showing what differs. Differences that somebody accepts are let pass at once only
    where an earlier run has waited for them already; those that the rehearsal of the way back foresees are not waited for.
    #>
    param(
        [int] $Boundary,
        [hashtable] $Wait,
        [bool] $WaitedBefore
    )
    $deadline = [System.DateTime]::MaxValue
    $pollSeconds = [int] $Wait['pollSeconds']
    $path = Get-BoundaryPath -Boundary $Boundary
    Write-Line -Text (Get-Text -Key 'checking' -Values @{ boundary = $Boundary })
    while ($true) {
        $result = Compare-Checks -Path $path -Name ('differences-{0:d3}' -f $Boundary)
        if ($result['Count'] -eq 0) {
            Write-Line -Text (Get-Text -Key 'asExpected' -Values @{ boundary = $Boundary })
            break
        }
        if ($result['Unforeseen'] -eq 0) {
            Show-Differences -Result $result
            break
        }
        $overdue = [System.DateTime]::UtcNow -ge $deadline
        if ($overdue -or ($WaitedBefore -and ($script:AcceptReason -ne ''))) {
            Show-Differences -Result $result
            if (Confirm-Accepted -Boundary $Boundary -Count $result['Count']) {
                break
            }
            return $false
        }
        Write-Line -Text (Get-Text -Key 'stillPending' -Values @{ differences = $result['Count']; seconds = $pollSeconds })
        # From the end of the first look: with many users that alone may take longer.
        if ($deadline -eq [System.DateTime]::MaxValue) {
            $deadline = [System.DateTime]::UtcNow.AddSeconds([int] $Wait['timeoutSeconds'])
        }
        Start-Sleep -Seconds $pollSeconds
        $path = $result['Pending']
    }
    # The next wave would find the same before it begins.
    $script:Verified = @{ Boundary = $Boundary; At = [System.DateTime]::UtcNow }
    return $true
}
