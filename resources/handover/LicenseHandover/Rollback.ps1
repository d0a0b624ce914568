# Takes back what the journal says has been done, the last first, wave by wave.

# Waves after which the tenant was not in all as before.
$script:NotAsBefore = 0

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
        Read-WayBack
        foreach ($number in $numbers) {
            # What others have changed since is not to be overwritten unseen. On the way itself nothing stops for differences.
            Undo-Wave -Wave $number -Yes $Yes -Checked ($number -eq $numbers[0])
        }
        if ($script:NotAsBefore -gt 0) {
            Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'undoneDifferently')
        }
        Write-Line -Text (Get-Text -Key 'allUndone')
    }
    finally {
        Close-Journal
    }
}

function Read-WayBack {
    <# Who, by the rehearsal of the way back, does not end quite as before. #>
    foreach ($userId in (Read-JsonFile -Name 'way-back.json')['userIds']) {
        [void] $script:Foreseen.Add(([string] $userId).ToLowerInvariant())
    }
    if ($script:Foreseen.Count -gt 0) {
        Write-Line -Text (Get-Text -Key 'wayBackUsers' -Values @{ users = $script:Foreseen.Count })
    }
}

function Show-Rollback {
    <# What would be taken back, request by request. Nothing is asked of the service and nothing is changed. #>
    param(
        [int] $From
    )
    Read-Journal
    Read-WayBack
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
        [bool] $Yes,
        [bool] $Checked
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
    if ($Checked -and ($state -eq 'done')) {
        Assert-Boundary -Boundary $Wave
    }
    Add-Journal -Entry @{ event = 'undoBegun'; wave = $Wave }
    Undo-Actions -Wave $Wave
    $asBefore = Wait-Boundary -Boundary ($Wave - 1) -Wait (Get-LastWait -Wave $Wave) -WaitedBefore ($state -eq 'undoBegun')
    if (-not $asBefore) {
        $script:NotAsBefore = $script:NotAsBefore + 1
        Write-Line -Text (Get-Text -Key 'leftBehind' -Values @{ wave = $Wave })
    }
    Add-Journal -Entry @{ event = 'undone'; wave = $Wave; asBefore = $asBefore }
    Write-Line -Text (Get-Text -Key 'waveUndone' -Values @{ wave = $Wave })
}
