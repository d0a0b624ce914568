# Waits for the service, and for the time that the plan lets pass.

function Test-Processing {
    <# Whether the service is still at work on the licenses of a group. #>
    param(
        [string] $GroupId
    )
    $group = Get-GraphGroup -Id (Resolve-Id -Id $GroupId)
    if (($null -eq $group) -or ($group['licenseProcessingState'] -isnot [hashtable])) {
        return $false
    }
    return [string] $group['licenseProcessingState']['state'] -ne 'ProcessingComplete'
}

function Wait-Processing {
    <# Gives the service time to begin, then asks until every group is done. #>
    param(
        [hashtable] $Wait
    )
    $waiting = @($Wait['groupIds'])
    $deadline = [System.DateTime]::UtcNow.AddSeconds([int] $Wait['timeoutSeconds'])
    while ($waiting.Count -gt 0) {
        Write-Line -Text (Get-Text -Key 'waitingForGroups' -Values @{ groups = $waiting.Count; seconds = [int] $Wait['pollSeconds'] })
        Start-Sleep -Seconds ([int] $Wait['pollSeconds'])
        $waiting = @($waiting | Where-Object { Test-Processing -GroupId $_ })
        if (($waiting.Count -gt 0) -and ([System.DateTime]::UtcNow -ge $deadline)) {
            $names = @($waiting | ForEach-Object { Get-Name -Of 'groups' -Id (Resolve-Id -Id $_) }) -join ', '
            Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'stillProcessing' -Values @{ groups = $names })
        }
    }
}

function Wait-Pause {
    <# A pause that was interrupted ends when it was to end: the journal says when, in seconds since 1970. #>
    param(
        [string] $Id,
        [int] $Seconds
    )
    if ((Get-ActionState -Id $Id) -ne 'begun') {
        $until = [System.DateTimeOffset]::UtcNow.ToUnixTimeSeconds() + $Seconds
        Add-Journal -Entry @{ event = 'begun'; action = $Id; until = $until }
    }
    $left = $script:State['Until'][$Id] - [System.DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
    if ($left -gt 0) {
        Write-Line -Text (Get-Text -Key 'pausing' -Values @{ seconds = $left })
    }
    # In short sleeps, as a machine that is put to sleep stops the clock of a long one.
    while ($left -gt 0) {
        Start-Sleep -Seconds ([int] [Math]::Min(60, $left))
        $left = $script:State['Until'][$Id] - [System.DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
    }
}
