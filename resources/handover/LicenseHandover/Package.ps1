# Reads the files of the package, and writes to the person and to the log.

$script:PackageFormat = 'license-rehearsal-handover'
$script:PackageVersion = 1
$script:ExitCodes = @{ failed = 1; declined = 2; differs = 3; pending = 4; refused = 5; unusable = 6 }

$script:Root = ''
$script:Manifest = @{}
$script:Texts = @{}

function Stop-Handover {
    <# Ends the run with a text for the person and one of the documented exit codes. #>
    param(
        [string] $Reason,
        [string] $Text
    )
    $exception = [System.InvalidOperationException]::new($Text)
    $exception.Data['ExitCode'] = $script:ExitCodes[$Reason]
    throw $exception
}

function Get-ExitCode {
    <# Of what stopped a run: 1 for what nobody foresaw. #>
    param(
        [System.Exception] $Exception
    )
    if ($Exception.Data.Contains('ExitCode')) {
        return [int] $Exception.Data['ExitCode']
    }
    return $script:ExitCodes['failed']
}

function Get-PackagePath {
    <# `Name` uses forward slashes, as SHA256SUMS does. #>
    param(
        [string] $Name
    )
    return [System.IO.Path]::Combine($script:Root, $Name.Replace('/', [string] [System.IO.Path]::DirectorySeparatorChar))
}

function Read-JsonFile {
    param(
        [string] $Name
    )
    return ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Get-PackagePath -Name $Name))) -AsHashtable
}

function Open-Package {
    <# Reads the manifest and the texts, and makes sure that no file of the package has been changed. #>
    param(
        [string] $Folder
    )
    $script:Root = [System.IO.Path]::GetFullPath($Folder)
    $script:Manifest = Read-JsonFile -Name 'handover.json'
    if (($script:Manifest['format'] -ne $script:PackageFormat) -or ($script:Manifest['version'] -ne $script:PackageVersion)) {
        Stop-Handover -Reason 'unusable' -Text 'handover.json is not a hand-over package that these scripts can read.'
    }
    $script:Texts = Read-JsonFile -Name 'texts.json'
    foreach ($line in [System.IO.File]::ReadLines((Get-PackagePath -Name 'SHA256SUMS'))) {
        # 64 digits, two characters, the path.
        if ($line.Length -gt 66) {
            Assert-PackageFile -Name $line.Substring(66) -Hash $line.Substring(0, 64)
        }
    }
    [void] [System.IO.Directory]::CreateDirectory((Get-PackagePath -Name 'state'))
}

function Assert-PackageFile {
    param(
        [string] $Name,
        [string] $Hash
    )
    $path = Get-PackagePath -Name $Name
    if (-not [System.IO.File]::Exists($path)) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'fileMissing' -Values @{ file = $Name })
    }
    if ((Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $Hash) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'fileChanged' -Values @{ file = $Name })
    }
}

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
    foreach ($planId in $script:State['Created'].Keys) {
        if ([string] $script:State['Created'][$planId] -eq $Id) {
            $key = $planId
        }
    }
    if ($names.ContainsKey($key)) {
        return [string] $names[$key]
    }
    return $Id
}

function Get-Printable {
    <# Control characters of names become spaces: they could move the cursor or forge a line. #>
    param(
        [string] $Text
    )
    return [regex]::Replace($Text, '[\x00-\x1f\x7f-\x9f]', ' ')
}

function Add-Log {
    <# One line with the time to state/handover.log. #>
    param(
        [string] $Text
    )
    $now = [System.DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
    [System.IO.File]::AppendAllText((Get-PackagePath -Name 'state/handover.log'), $now + ' ' + (Get-Printable -Text $Text) + "`n")
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
