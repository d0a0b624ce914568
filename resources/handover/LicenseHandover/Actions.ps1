# Does one action of a wave, or takes one back. A change is a hashtable of Id, Method, Url, Body (the text as it is sent), Effect,
# Begun and Finished (what the journal calls it), Creates (id in the plan of a group it makes, or whose making it takes back), and OfNew
# (it is about a group that the plan makes).

function Get-Change {
    <# What an action asks for; with -Undo what takes it back. #>
    param(
        [hashtable] $Action,
        [string] $Line,
        [switch] $Undo
    )
    $source = $Action
    $begun = 'begun'
    $finished = 'done'
    if ($Undo) {
        $source = $Action['undo']
        $begun = 'undoBegun'
        $finished = 'undone'
    }
    $request = $source['request']
    return @{
        Id = [string] $Action['id']
        Method = [string] $request['method']
        Url = Resolve-Text -Text ([string] $request['url'])
        Body = Get-Body -Request $request -Line $Line -Undo:$Undo
        Effect = $source['effect']
        Begun = $begun
        Finished = $finished
        Creates = [string] $Action['creates']
        OfNew = ([string] $request['url']).Contains('{created:')
    }
}

function Get-Body {
    <# The body's text as it stands in the file, so that nothing is changed by reading and writing it; a POST or PATCH always has one. #>
    param(
        [hashtable] $Request,
        [string] $Line,
        [switch] $Undo
    )
    if ($Request.ContainsKey('body') -and ($null -ne $Request['body'])) {
        $document = [System.Text.Json.JsonDocument]::Parse($Line)
        try {
            $element = $document.RootElement
            if ($Undo) {
                $element = $element.GetProperty('undo')
            }
            $text = $element.GetProperty('request').GetProperty('body').GetRawText()
        }
        finally {
            $document.Dispose()
        }
        return Resolve-Text -Text $text
    }
    if (@('POST', 'PATCH') -contains [string] $Request['method']) {
        return '{}'
    }
    return ''
}

function Complete-Change {
    param(
        [hashtable] $Change,
        [int] $Status,
        [string] $Created
    )
    $entry = @{ event = $Change['Finished']; action = $Change['Id']; status = $Status }
    if ($Change['Creates'] -ne '') {
        if (($Change['Finished'] -eq 'done') -and ($Created -eq '')) {
            $Created = Find-GroupByNickname -Nickname ([string] $Change['Effect']['mailNickname'])
            # Written down without its id the group would be lost to all that follows; begun, it is looked for again by the next run.
            if ($Created -eq '') {
                Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'groupNotMade' -Values @{ address = $Change['Url'] })
            }
        }
        $entry['creates'] = $Change['Creates']
        $entry['created'] = $Created
    }
    Add-Journal -Entry $entry
}

function Invoke-Change {
    <#
    Sends a request until it has had its effect. Whatever the answer, and if none came, the tenant is looked at before the request is
    repeated, after the wait once more as the service may need time to show what it has done; only 429 says for certain that nothing has
    been. What is taken back is looked at first in any case, as somebody may have done so by hand. Stops the run when the service refuses.
    #>
    param(
        [hashtable] $Change
    )
    if ($Change['Url'].Contains('{created:')) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'groupNotMade' -Values @{ address = $Change['Url'] })
    }
    $begun = (Get-ActionState -Id $Change['Id']) -eq $Change['Begun']
    if ($begun -or ($Change['Finished'] -eq 'undone')) {
        if (Test-Effect -Effect $Change['Effect']) {
            Complete-Change -Change $Change -Status 0 -Created ''
            return
        }
    }
    if (-not $begun) {
        Add-Journal -Entry @{ event = $Change['Begun']; action = $Change['Id'] }
    }
    for ($try = 1; $try -le $script:MaxTries; $try++) {
        $answer = Send-Request -Method $Change['Method'] -Uri ('v1.0' + $Change['Url']) -Body $Change['Body']
        $status = $answer['Status']
        if (($status -ge 200) -and ($status -lt 300)) {
            Complete-Change -Change $Change -Status $status -Created ([string] $answer['Body']['id'])
            return
        }
        if (($status -ne 429) -and (Test-Effect -Effect $Change['Effect'])) {
            Complete-Change -Change $Change -Status $status -Created ''
            return
        }
        # A group that has just been made is not known everywhere at once.
        $passing = ($status -eq 0) -or ($script:PassingStatuses -contains $status) -or (($status -eq 404) -and $Change['OfNew'])
        if ((-not $passing) -or ($try -eq $script:MaxTries)) {
            break
        }
        Wait-BeforeRetry -Seconds (Get-WaitSeconds -RetryAfter $answer['RetryAfter'] -Try $try) -Reason (Format-Answer -Answer $answer)
        if (($status -ne 429) -and (Test-Effect -Effect $Change['Effect'])) {
            Complete-Change -Change $Change -Status $status -Created ''
            return
        }
    }
    Stop-Handover -Reason 'refused' -Text (Get-Text -Key 'refused' -Values @{
        request = ($Change['Method'] + ' ' + $Change['Url'])
        answer = (Format-Answer -Answer $answer)
    })
}

function Confirm-Task {
    <# Something that a person does. Nobody can say yes to it beforehand. `Way` is `do` or `undo`. #>
    param(
        [string] $Id,
        [string] $Way
    )
    $task = [string] $script:Texts['manual'][$Id][$Way]
    if (-not (Confirm-Question -Title $task -Question (Get-Text -Key 'taskDone'))) {
        Stop-Handover -Reason 'declined' -Text (Get-Text -Key 'taskNotDone')
    }
}

function Invoke-Action {
    <# Does a line of a wave, unless the journal says that it has been done. #>
    param(
        [string] $Line
    )
    $action = ConvertFrom-Json -InputObject $Line -AsHashtable
    $id = [string] $action['id']
    if ((Get-ActionState -Id $id) -eq 'done') {
        return
    }
    switch ([string] $action['kind']) {
        'request' {
            Invoke-Change -Change (Get-Change -Action $action -Line $Line)
            return
        }
        # Something to do on the way back only.
        'restore' { return }
        'waitForProcessing' { Wait-Processing -Wait $action }
        'pause' { Wait-Pause -Id $id -Seconds ([int] $action['seconds']) }
        'manual' { Confirm-Task -Id $id -Way 'do' }
        default {
            Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'unknownLine' -Values @{ line = $Line })
        }
    }
    Add-Journal -Entry @{ event = 'done'; action = $id }
}
