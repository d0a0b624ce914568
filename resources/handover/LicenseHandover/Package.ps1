# Reads the files of the package and makes sure of them; ends a run that cannot go on.

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
    try {
        return ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Get-PackagePath -Name $Name))) -AsHashtable
    }
    catch {
        Stop-Handover -Reason 'unusable' -Text ($Name + ': ' + [string] $_.Exception.Message)
    }
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
    $sums = Get-PackagePath -Name 'SHA256SUMS'
    if (-not [System.IO.File]::Exists($sums)) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'fileMissing' -Values @{ file = 'SHA256SUMS' })
    }
    foreach ($line in [System.IO.File]::ReadAllLines($sums)) {
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

function Get-TimeText {
    <# Now, in UTC, the same in every culture: some write times with other signs, and count the years otherwise. #>
    return [System.DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [System.Globalization.CultureInfo]::InvariantCulture)
}
