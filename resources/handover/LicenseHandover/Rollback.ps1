# Takes back what the journal says has been done, the last first, wave by wave.

function Undo-Waves {
    <# Back to before the wave `From`; 1: to the start. #>
    param(
        [int] $From,
        [bool] $Yes,
        [string] $Accept,
        [hashtable] $SignIn
    )
    $script:AcceptReason = $Accept
    try {
        Open-Journal
        $numbers = @($script:State['Waves'].Keys | Where-Object { $_ -ge $From } | Sort-Object -Descending)
        if ($numbers.Count -eq 0) {
            Write-Line -Text (Get-Text -Key 'nothingToUndo')
            return
        }
        $scopes = @(@($script:Manifest['scopes']) + $script:ReadScopes | Sort-Object -Unique)
        Connect-Tenant @SignIn -Scopes $scopes
        foreach ($number in $numbers) {
            Undo-Wave -Wave $number -Yes $Yes
        }
        Write-Line -Text (Get-Text -Key 'allUndone')
    }
    finally {
        Close-Journal
    }
}

function Show-Rollback {
    <# What would be taken back, request by request. Nothing is asked of the service and nothing is changed. #>
    param(
        [int] $From
    )
    Read-Journal
    foreach ($number in @($script:State['Waves'].Keys | Where-Object { $_ -ge $From } | Sort-Object -Descending)) {
        Write-Line -Text (Get-Text -Key 'undoWave' -Values @{ wave = $number })
        $lines = [System.IO.File]::ReadAllLines((Get-WavePath -Wave $number))
        for ($at = $lines.Count - 1; $at -ge 0; $at--) {
            if ($lines[$at] -ne '') {
                Show-Undo -Line $lines[$at]
            }
        }
    }
}

function Show-Undo {
    param(
        [string] $Line
    )
    $action = ConvertFrom-Json -InputObject $Line -AsHashtable
    $id = [string] $action['id']
    $of = $id
    if ([string] $action['kind'] -eq 'restore') {
        $of = [string] $action['of']
    }
    if (@('begun', 'done', 'undoBegun') -notcontains (Get-ActionState -Id $of)) {
        return
    }
    if ([string] $action['kind'] -eq 'manual') {
        Write-Line -Text ('    ' + [string] $script:Texts['manual'][$id]['undo'])
    }
    elseif ($null -ne $action['undo']) {
        $change = Get-Change -Action $action -Line $Line -Undo
        Write-Line -Text ('    {0} {1} {2}' -f $change['Method'], $change['Url'], $change['Body'])
    }
}

function Undo-Wave {
    param(
        [int] $Wave,
        [bool] $Yes
    )
    Show-Wave -Wave $Wave
    $question = Get-Text -Key 'undoWave' -Values @{ wave = $Wave }
    if ($Yes) {
        Write-Line -Text $question
    }
    elseif (-not (Confirm-Question -Title (Get-Text -Key 'waveTitle' -Values @{ wave = $Wave }) -Question $question)) {
        Stop-Handover -Reason 'declined' -Text (Get-Text -Key 'declined')
    }
    $state = Get-WaveState -Wave $Wave
    if ($state -eq 'done') {
        # What others have changed since is not to be overwritten unseen.
        Assert-Boundary -Boundary $Wave
    }
    Add-Journal -Entry @{ event = 'undoBegun'; wave = $Wave }
    Undo-Actions -Wave $Wave
    Wait-Boundary -Boundary ($Wave - 1) -Wait (Get-LastWait -Wave $Wave) -WaitedBefore ($state -eq 'undoBegun')
    Add-Journal -Entry @{ event = 'undone'; wave = $Wave }
    Write-Line -Text (Get-Text -Key 'waveUndone' -Values @{ wave = $Wave })
}

function Undo-Actions {
    <# The waits of the wave are kept on the way back, where something has been taken back since the one before. #>
    param(
        [int] $Wave
    )
    $lines = [System.IO.File]::ReadAllLines((Get-WavePath -Wave $Wave))
    $moved = $false
    for ($at = $lines.Count - 1; $at -ge 0; $at--) {
        if ($lines[$at] -eq '') {
            continue
        }
        $action = ConvertFrom-Json -InputObject $lines[$at] -AsHashtable
        switch ([string] $action['kind']) {
            'request' {
                if (Undo-Request -Action $action -Line $lines[$at]) {
                    $moved = $true
                }
            }
            'waitForProcessing' {
                if ($moved) {
                    Wait-Processing -Wait $action
                    $moved = $false
                }
                Undo-Wait -Id ([string] $action['id'])
            }
            'pause' {
                if ($moved) {
                    Start-Sleep -Seconds ([int] $action['seconds'])
                }
                Undo-Wait -Id ([string] $action['id'])
            }
            'restore' {
                if (Undo-Restore -Action $action -Line $lines[$at]) {
                    $moved = $true
                }
            }
            'manual' { Undo-Task -Id ([string] $action['id']) }
        }
    }
}

function Undo-Request {
    <# Returns whether anything was taken back. #>
    param(
        [hashtable] $Action,
        [string] $Line
    )
    $id = [string] $Action['id']
    $state = Get-ActionState -Id $id
    if (($state -eq '') -or ($state -eq 'undone')) {
        return $false
    }
    if (($state -eq 'begun') -and (-not (Test-Begun -Action $Action -Line $Line))) {
        Add-Journal -Entry @{ event = 'undone'; action = $id }
        return $false
    }
    $why = [string] $Action['irreversible']
    if ($why -ne '') {
        $reason = [string] $script:Texts['irreversible'][$why]
        Write-Line -Text (Get-Text -Key 'cannotUndo' -Values @{ request = [string] $Action['request']['url']; why = $reason })
    }
    if ($null -eq $Action['undo']) {
        Add-Journal -Entry @{ event = 'undone'; action = $id }
        return $false
    }
    Invoke-Change -Change (Get-Change -Action $Action -Line $Line -Undo)
    return $true
}

function Undo-Restore {
    <# Brings back what an action set off by itself, if that action was ever begun. Returns whether the tenant was to be changed. #>
    param(
        [hashtable] $Action,
        [string] $Line
    )
    if ((Get-ActionState -Id ([string] $Action['of'])) -eq '') {
        return $false
    }
    Invoke-Change -Change (Get-Change -Action $Action -Line $Line -Undo)
    return $true
}

function Test-Begun {
    <# Whether a request whose answer was never seen has been carried out. A group that it made is written down as made. #>
    param(
        [hashtable] $Action,
        [string] $Line
    )
    $change = Get-Change -Action $Action -Line $Line
    if (-not (Test-Effect -Effect $change['Effect'])) {
        return $false
    }
    Complete-Change -Change $change -Status 0 -Created ''
    return $true
}

function Undo-Wait {
    <# If the wave is done again later, it waits again. #>
    param(
        [string] $Id
    )
    if ((Get-ActionState -Id $Id) -eq 'done') {
        Add-Journal -Entry @{ event = 'undone'; action = $Id }
    }
}

function Undo-Task {
    param(
        [string] $Id
    )
    if ((Get-ActionState -Id $Id) -eq 'done') {
        Confirm-Task -Id $Id -Way 'undo'
        Add-Journal -Entry @{ event = 'undone'; action = $Id }
    }
}
