# What is otherwise than the package expects. A difference is a hashtable of Kind, Id, Name, What, Expected and Found, all texts.

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
        if (-not (Test-SameText -One $expectedValue -Other $foundValue)) {
            Get-Difference -Check $Check -What $name -Expected $expectedValue -Found $foundValue
        }
    }
    $expected = @($Check['states'] | Where-Object { $null -ne $_ } | ForEach-Object { ConvertTo-StateKey -State $_ })
    $found = @($User['licenseAssignmentStates'] | Where-Object { $null -ne $_ } | ForEach-Object { ConvertTo-StateKey -State $_ })
    Compare-Keys -Check $Check -What (Get-Text -Key 'licenses') -Expected $expected -Found $found
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
    # Rules compare some values with regard to case.
    if (-not (Test-SameText -One $expectedRule -Other $foundRule)) {
        Get-Difference -Check $Check -What (Get-Text -Key 'membershipRule') -Expected $expectedRule -Found $foundRule
    }
    Compare-Members -Check $Check -Found @(Get-UserMemberIds -GroupId $id)
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
