# Licenses and attributes as texts that are the same whenever what they stand for is.

$script:Relations = @('manager', 'memberOf')

function ConvertTo-LicenseKey {
    <# One license with what is switched off in it, as a text that is the same whenever the two are. #>
    param(
        [string] $SkuId,
        [object[]] $DisabledPlans
    )
    $off = @($DisabledPlans | Where-Object { $null -ne $_ } | ForEach-Object { ([string] $_).ToLowerInvariant() } | Sort-Object -Unique)
    return $SkuId.ToLowerInvariant() + '|' + ($off -join ',')
}

function ConvertTo-StateKey {
    <# One license of a user with where it comes from and what has become of it. `None` is how the service writes no error. #>
    param(
        [hashtable] $State
    )
    $problem = [string] $State['error']
    if ($problem -eq 'None') {
        $problem = ''
    }
    $license = ConvertTo-LicenseKey -SkuId ([string] $State['skuId']) -DisabledPlans $State['disabledPlans']
    return $license + '|' + (Resolve-Id -Id $State['assignedByGroup']) + '|' + [string] $State['state'] + '|' + $problem
}

function Get-LicenseKeys {
    <# Of a list of licenses with their disabledPlans; a list that is not there is an empty one. #>
    param(
        [object[]] $Licenses
    )
    foreach ($license in $Licenses) {
        if ($null -ne $license) {
            ConvertTo-LicenseKey -SkuId ([string] $license['skuId']) -DisabledPlans $license['disabledPlans']
        }
    }
}

function Format-License {
    <# `Microsoft 365 E3 (2 off)`, from a key. #>
    param(
        [string] $Key
    )
    $parts = $Key.Split('|')
    $text = Get-Name -Of 'licensePlans' -Id $parts[0]
    if ($parts[1] -ne '') {
        $text += ' ' + (Get-Text -Key 'servicesOff' -Values @{ services = $parts[1].Split(',').Count })
    }
    if ($parts.Count -lt 5) {
        return $text
    }
    $source = Get-Text -Key 'direct'
    if ($parts[2] -ne '') {
        $source = Get-Text -Key 'fromGroup' -Values @{ group = (Get-Name -Of 'groups' -Id $parts[2]) }
    }
    return ('{0}, {1}, {2} {3}' -f $text, $source, $parts[3], $parts[4]).TrimEnd()
}

function Get-ComparedAttributes {
    <# Names of the attributes of a check, without relations: those do not come with the user. #>
    param(
        [hashtable] $Check
    )
    return @($Check['attributes'].Keys | Where-Object { $script:Relations -notcontains $_ })
}

function Get-AttributeProperty {
    <# The property that carries an attribute: extension attributes stand inside another one. #>
    param(
        [string] $Name
    )
    if ($Name -match '^extensionAttribute\d+$') {
        return 'onPremisesExtensionAttributes'
    }
    return $Name
}

function Get-Attribute {
    <# Of a user as the service describes it. #>
    param(
        [hashtable] $User,
        [string] $Name
    )
    $property = Get-AttributeProperty -Name $Name
    if ($property -eq $Name) {
        return $User[$Name]
    }
    if ($null -eq $User[$property]) {
        return $null
    }
    return $User[$property][$Name]
}

function Format-Value {
    <# As a text that is the same whenever two values are; lists are compared as sets, and nothing is the same as an empty text. #>
    param(
        [object] $Value
    )
    $culture = [System.Globalization.CultureInfo]::InvariantCulture
    $parts = [string[]] @($Value | Where-Object { $null -ne $_ } | ForEach-Object {
        if ($_ -is [System.DateTime]) {
            $_.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', $culture)
        }
        else {
            [string] $_
        }
    })
    [System.Array]::Sort($parts, [System.StringComparer]::Ordinal)
    return $parts -join ', '
}

function Test-SameText {
    <# To the letter. The operators of the shell leave out characters that cannot be seen. #>
    param(
        [string] $One,
        [string] $Other
    )
    return [string]::Equals($One, $Other, [System.StringComparison]::Ordinal)
}

function Get-Rule {
    <# The rule that decides who is a member; a group that is not dynamic has none, whatever is left in the attribute. #>
    param(
        [hashtable] $Group
    )
    if (@($Group['groupTypes']) -contains 'DynamicMembership') {
        return [string] $Group['membershipRule']
    }
    return ''
}
