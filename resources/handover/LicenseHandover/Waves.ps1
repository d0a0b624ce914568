# Carries out the waves one after the other: asks, checks the tenant, does the wave, waits, and checks what has come of it.

# Where a wave holds no wait that says how long.
$script:DefaultTimeoutSeconds = 900
$script:DefaultPollSeconds = 30

function Get-WavePath {
    param(
        [int] $Wave
    )
    return Get-PackagePath -Name ('actions/wave-{0:d3}.jsonl' -f $Wave)
}

function Get-LastWait {
    <# How long the check after a wave may take: as long as its last wait. #>
    param(
        [int] $Wave
    )
    $last = @{ timeoutSeconds = $script:DefaultTimeoutSeconds; pollSeconds = $script:DefaultPollSeconds }
    foreach ($line in [System.IO.File]::ReadLines((Get-WavePath -Wave $Wave))) {
        if ($line.Contains('waitForProcessing')) {
            $action = ConvertFrom-Json -InputObject $line -AsHashtable
            if ([string] $action['kind'] -eq 'waitForProcessing') {
                $last = $action
            }
        }
    }
    return $last
}

function Show-Wave {
    <# What a wave does, in the words of the plan. #>
    param(
        [int] $Wave
    )
    $texts = $script:Texts['waves'][[string] $Wave]
    Write-Line -Text ([string] $texts['title'])
    foreach ($step in $texts['steps']) {
        Write-Line -Text ('  ' + [string] $step)
    }
}

function Show-Verdict {
    <# What came of the rehearsal, and the steps that are left out because the service would refuse them. #>
    $verdict = $script:Texts['verdict']
    Write-Line -Text ([string] $verdict['title'])
    Write-Line -Text ([string] $verdict['text'])
    foreach ($step in $verdict['refusedSteps']) {
        Write-Line -Text ('  ' + [string] $step)
    }
}

function Confirm-Verdict {
    <# A plan that the rehearsal found blocked is asked about in any case. #>
    Show-Verdict
    if ([string] $script:Manifest['plan']['verdict'] -ne 'blocked') {
        return
    }
    if (-not (Confirm-Question -Title ([string] $script:Texts['verdict']['title']) -Question (Get-Text -Key 'allTheSame'))) {
        Stop-Handover -Reason 'declined' -Text (Get-Text -Key 'declined')
    }
}

function Show-Waves {
    <# Everything that is still to be done, request by request. Nothing is asked of the service and nothing is changed. #>
    param(
        [int] $Through
    )
    Read-Journal
    Show-Verdict
    foreach ($wave in $script:Manifest['waves']) {
        $number = [int] $wave['number']
        if (($Through -gt 0) -and ($number -gt $Through)) {
            break
        }
        if ((Get-WaveState -Wave $number) -ne 'done') {
            Show-Wave -Wave $number
            foreach ($line in [System.IO.File]::ReadLines((Get-WavePath -Wave $number))) {
                if ($line -ne '') {
                    Show-Action -Line $line
                }
            }
        }
    }
}

function Show-Action {
    param(
        [string] $Line
    )
    $action = ConvertFrom-Json -InputObject $Line -AsHashtable
    if ((Get-ActionState -Id ([string] $action['id'])) -eq 'done') {
        return
    }
    # What is there for the way back only is not shown.
    switch ([string] $action['kind']) {
        'request' {
            $change = Get-Change -Action $action -Line $Line
            Write-Line -Text ('    {0} {1} {2}' -f $change['Method'], $change['Url'], $change['Body'])
        }
        'waitForProcessing' {
            $values = @{ groups = @($action['groupIds']).Count; seconds = $action['timeoutSeconds'] }
            Write-Line -Text ('    ' + (Get-Text -Key 'wouldWait' -Values $values))
        }
        'pause' { Write-Line -Text ('    ' + (Get-Text -Key 'pausing' -Values @{ seconds = $action['seconds'] })) }
        'manual' { Write-Line -Text ('    ' + [string] $script:Texts['manual'][[string] $action['id']]['do']) }
    }
}

function Assert-NoRollback {
    <# A rollback that was begun is finished first: the waves in between are neither done nor not done. #>
    foreach ($wave in @($script:State['Waves'].Keys)) {
        if ((Get-WaveState -Wave $wave) -eq 'undoBegun') {
            Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'rollbackBegun' -Values @{ wave = $wave })
        }
    }
}

function Invoke-Waves {
    <# Carries out what has not been carried out, up to and including the wave `Through`; 0: to the last. #>
    param(
        [int] $Through,
        [bool] $Yes,
        [string] $Accept,
        [hashtable] $SignIn
    )
    $script:AcceptReason = $Accept
    try {
        Open-Journal
        Assert-NoRollback
        Confirm-Verdict
        $scopes = @(@($script:Manifest['scopes']) + $script:ReadScopes | Sort-Object -Unique)
        Connect-Tenant @SignIn -Scopes $scopes
        foreach ($wave in $script:Manifest['waves']) {
            $number = [int] $wave['number']
            if (($Through -gt 0) -and ($number -gt $Through)) {
                break
            }
            if ((Get-WaveState -Wave $number) -eq 'done') {
                Write-Line -Text (Get-Text -Key 'waveDoneBefore' -Values @{ wave = $number })
            }
            else {
                Invoke-Wave -Wave $number -Yes $Yes
            }
        }
        Write-Line -Text (Get-Text -Key 'allDone')
    }
    finally {
        Close-Journal
    }
}

function Invoke-Wave {
    param(
        [int] $Wave,
        [bool] $Yes
    )
    Show-Wave -Wave $Wave
    $state = Get-WaveState -Wave $Wave
    if ($state -ne 'acted') {
        Start-Wave -Wave $Wave -Yes $Yes -State $state
        foreach ($line in [System.IO.File]::ReadLines((Get-WavePath -Wave $Wave))) {
            if ($line -ne '') {
                Invoke-Action -Line $line
            }
        }
        Add-Journal -Entry @{ event = 'acted'; wave = $Wave }
    }
    if (-not (Wait-Boundary -Boundary $Wave -Wait (Get-LastWait -Wave $Wave) -WaitedBefore ($state -eq 'acted'))) {
        Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'stoppedAfter')
    }
    Add-Journal -Entry @{ event = 'done'; wave = $Wave }
    Write-Line -Text (Get-Text -Key 'waveDone' -Values @{ wave = $Wave })
}

function Start-Wave {
    <# Asks, and checks what must be so before. A wave that was interrupted goes on without: the tenant is then in between. #>
    param(
        [int] $Wave,
        [bool] $Yes,
        [string] $State
    )
    $question = Get-Text -Key 'beginWave' -Values @{ wave = $Wave }
    if ($State -eq 'begun') {
        $question = Get-Text -Key 'resumeWave' -Values @{ wave = $Wave }
    }
    if ($Yes) {
        Write-Line -Text $question
    }
    elseif (-not (Confirm-Question -Title (Get-Text -Key 'waveTitle' -Values @{ wave = $Wave }) -Question $question)) {
        Stop-Handover -Reason 'declined' -Text (Get-Text -Key 'declined')
    }
    if ($State -eq '') {
        Assert-Boundary -Boundary ($Wave - 1)
        Add-Journal -Entry @{ event = 'begun'; wave = $Wave }
    }
}
