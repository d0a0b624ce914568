# What is otherwise than the package expects. A difference is a hashtable of Kind, Id, Name, What, Expected and Found, all texts.

$script:Relations = @('manager', 'memberOf')

function Get-Difference {
    param(
        [hashtable] $Check,
        [string] $What,
        [string] $Expected,
        [string] $Found
    )
    $id = [string] $Check['id']
    $name = $id
    if ($Check.ContainsKey('name') -and ([string] $Check['name'] -ne '')) {
        $name = [string] $Check['name']
    }
    return @{ Kind = [string] $Check['kind']; Id = $id; Name = $name; What = $What; Expected = $Expected; Found = $Found }
}

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
    return '{0}, {1}, {2} {3}' -f $text, $source, $parts[3], $parts[4]
}

function Compare-Keys {
    <# Both ways: what is expected and missing, and what is there and not expected. #>
    param(
        [hashtable] $Check,
        [string] $What,
        [string[]] $Expected,
        [string[]] $Found
    )
    $none = Get-Text -Key 'nothing'
    $wanted = [System.Collections.Generic.HashSet[string]]::new($Expected)
    $there = [System.Collections.Generic.HashSet[string]]::new($Found)
    foreach ($key in $wanted) {
        if (-not $there.Contains($key)) {
            Get-Difference -Check $Check -What $What -Expected (Format-License -Key $key) -Found $none
        }
    }
    foreach ($key in $there) {
        if (-not $wanted.Contains($key)) {
            Get-Difference -Check $Check -What $What -Expected $none -Found (Format-License -Key $key)
        }
    }
}

function Compare-Presence {
    param(
        [hashtable] $Check,
        [bool] $Found
    )
    $word = @{ $true = (Get-Text -Key 'exists'); $false = (Get-Text -Key 'existsNot') }
    return Get-Difference -Check $Check -What (Get-Text -Key 'presence') -Expected $word[[bool] $Check['present']] -Found $word[$Found]
}

function Compare-User {
    <# The differences of one user. `User` is what the service says, or nothing. #>
    param(
        [hashtable] $Check,
        [hashtable] $User
    )
    $there = $null -ne $User
    if ($there -ne [bool] $Check['present']) {
        Compare-Presence -Check $Check -Found $there
        return
    }
    if (-not $there) {
        return
    }
    foreach ($name in @(Get-ComparedAttributes -Check $Check)) {
        $expectedValue = Format-Value -Value $Check['attributes'][$name]
        $foundValue = Format-Value -Value (Get-Attribute -User $User -Name $name)
        if ($expectedValue -cne $foundValue) {
            Get-Difference -Check $Check -What $name -Expected $expectedValue -Found $foundValue
        }
    }
    $expected = @($Check['states'] | Where-Object { $null -ne $_ } | ForEach-Object { ConvertTo-StateKey -State $_ })
    $found = @($User['licenseAssignmentStates'] | Where-Object { $null -ne $_ } | ForEach-Object { ConvertTo-StateKey -State $_ })
    Compare-Keys -Check $Check -What (Get-Text -Key 'licenses') -Expected $expected -Found $found
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
    $parts = @($Value | Where-Object { $null -ne $_ } | ForEach-Object {
        if ($_ -is [System.DateTime]) {
            $_.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
        }
        else {
            [string] $_
        }
    })
    return @($parts | Sort-Object) -join ', '
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

function Compare-Group {
    param(
        [hashtable] $Check
    )
    $id = Resolve-Id -Id $Check['id']
    $group = Get-GraphGroup -Id $id
    $there = $null -ne $group
    if ($there -ne [bool] $Check['present']) {
        Compare-Presence -Check $Check -Found $there
        return
    }
    if (-not $there) {
        return
    }
    $expected = @(Get-LicenseKeys -Licenses $Check['licenses'])
    $found = @(Get-LicenseKeys -Licenses $group['assignedLicenses'])
    Compare-Keys -Check $Check -What (Get-Text -Key 'licenses') -Expected $expected -Found $found
    $expectedRule = [string] $Check['membershipRule']
    $foundRule = Get-Rule -Group $group
    # To the letter: rules compare some values with regard to case.
    if ($expectedRule -cne $foundRule) {
        Get-Difference -Check $Check -What (Get-Text -Key 'membershipRule') -Expected $expectedRule -Found $foundRule
    }
    Compare-Members -Check $Check -Found @(Get-UserMemberIds -GroupId $id)
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

function Compare-Members {
    <# One difference for all who are missing and one for all who are too many, with the first of them by id. #>
    param(
        [hashtable] $Check,
        [string[]] $Found
    )
    $wanted = [System.Collections.Generic.HashSet[string]]::new()
    foreach ($id in $Check['memberIds']) {
        [void] $wanted.Add((Resolve-Id -Id $id))
    }
    $tooMany = @($Found | Where-Object { -not $wanted.Contains($_) })
    foreach ($id in $Found) {
        [void] $wanted.Remove($id)
    }
    $missing = @($wanted)
    if (($missing.Count + $tooMany.Count) -gt 0) {
        $firstMissing = @($missing | Select-Object -First 5) -join ', '
        $firstTooMany = @($tooMany | Select-Object -First 5) -join ', '
        $expected = Get-Text -Key 'membersMissing' -Values @{ users = $missing.Count; first = $firstMissing }
        $extra = Get-Text -Key 'membersTooMany' -Values @{ users = $tooMany.Count; first = $firstTooMany }
        Get-Difference -Check $Check -What (Get-Text -Key 'members') -Expected $expected -Found $extra
    }
}

function Compare-Seats {
    <# Units that are bought and may be assigned: enabled ones, and those of a subscription in its grace period. #>
    param(
        [hashtable] $Check,
        [object[]] $Skus
    )
    $skuId = [string] $Check['skuId']
    $owned = 0
    $free = 0
    foreach ($sku in $Skus) {
        if ([string] $sku['skuId'] -eq $skuId) {
            $owned = [int] $sku['prepaidUnits']['enabled'] + [int] $sku['prepaidUnits']['warning']
            $free = [Math]::Max(0, $owned - [int] $sku['consumedUnits'])
        }
    }
    $about = @{ kind = 'seats'; id = $skuId; name = (Get-Name -Of 'licensePlans' -Id $skuId.ToLowerInvariant()) }
    if ($owned -lt [int] $Check['ownedAtLeast']) {
        Get-Difference -Check $about -What (Get-Text -Key 'seatsOwned') -Expected ([string] $Check['ownedAtLeast']) -Found ([string] $owned)
    }
    if ($free -lt [int] $Check['freeAtLeast']) {
        Get-Difference -Check $about -What (Get-Text -Key 'seatsFree') -Expected ([string] $Check['freeAtLeast']) -Found ([string] $free)
    }
}
