# Takes back the actions of one wave, the last first.

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
    if (@('begun', 'done') -contains (Get-ActionState -Id $Id)) {
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
