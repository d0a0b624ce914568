# Writes to the person and to the log, and asks.

function Get-Text {
    <# A text in the language of the package, with `{name}` replaced by the value of that name, in one pass. #>
    param(
        [string] $Key,
        [hashtable] $Values = @{}
    )
    $text = [string] $script:Texts['script'][$Key]
    $result = [System.Text.StringBuilder]::new()
    $at = 0
    foreach ($place in [regex]::Matches($text, '\{(\w+)\}')) {
        [void] $result.Append($text, $at, $place.Index - $at)
        [void] $result.Append([string] $Values[$place.Groups[1].Value])
        $at = $place.Index + $place.Length
    }
    [void] $result.Append($text, $at, $text.Length - $at)
    return $result.ToString()
}

function Get-Name {
    <# What a license plan or a group is called; its id where the package has no name for it. #>
    param(
        [ValidateSet('licensePlans', 'groups')]
        [string] $Of,
        [string] $Id
    )
    $names = $script:Texts[$Of]
    $key = $Id
    foreach ($made in $script:State['Created'].GetEnumerator()) {
        if ([string] $made.Value -eq $Id) {
            $key = [string] $made.Key
        }
    }
    if ($names.ContainsKey($key)) {
        return [string] $names[$key]
    }
    return $Id
}

function Get-Printable {
    <# Control characters of names become spaces, those that turn the direction of writing too: they could forge what is read. #>
    param(
        [string] $Text
    )
    return [regex]::Replace($Text, '[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]', ' ')
}

function Add-Log {
    <#
    One line with the time to state/handover.log. Another script of the package, or a program that shows the log, may have it open for a
    moment: it is tried again, and a line that cannot be written ends no run. What counts is in the journal.
    #>
    param(
        [string] $Text
    )
    $line = (Get-TimeText) + ' ' + (Get-Printable -Text $Text) + "`n"
    for ($try = 1; $try -le 10; $try++) {
        try {
            [System.IO.File]::AppendAllText((Get-PackagePath -Name 'state/handover.log'), $line)
            return
        }
        catch [System.IO.IOException] {
            Start-Sleep -Milliseconds 50
        }
    }
}

function Write-Line {
    <# To the person and to the log. #>
    param(
        [string] $Text
    )
    Write-Information -MessageData (Get-Printable -Text $Text) -InformationAction Continue
    Add-Log -Text $Text
}

function Write-Failure {
    <# What stopped a run, in red; to the log with the place in the scripts as well, where nobody foresaw it. #>
    param(
        [System.Management.Automation.ErrorRecord] $Failure
    )
    $message = [string] $Failure.Exception.Message
    $Host.UI.WriteErrorLine((Get-Printable -Text $message))
    if ([System.IO.Directory]::Exists((Get-PackagePath -Name 'state'))) {
        if (-not $Failure.Exception.Data.Contains('ExitCode')) {
            $message = $message + ' ' + [string] $Failure.ScriptStackTrace
        }
        Add-Log -Text $message
    }
}

function Confirm-Question {
    <# Yes or no, where no is the answer of who just presses Enter. #>
    param(
        [string] $Title,
        [string] $Question
    )
    $choices = [System.Management.Automation.Host.ChoiceDescription[]] @(
        [System.Management.Automation.Host.ChoiceDescription]::new((Get-Text -Key 'no')),
        [System.Management.Automation.Host.ChoiceDescription]::new((Get-Text -Key 'yes'))
    )
    $title = Get-Printable -Text $Title
    $answer = $Host.UI.PromptForChoice($title, $Question, $choices, 0)
    Add-Log -Text ('{0}: {1} > {2}' -f $title, $Question, $answer)
    return $answer -eq 1
}
