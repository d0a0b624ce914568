# Whether a request has had its effect: how a resumed run knows what became of a request whose answer it never saw.

function Test-Effect {
    <# Asks the tenant. Where an effect cannot be seen, the answer is no, and doing it twice does no harm. #>
    param(
        [hashtable] $Effect
    )
    switch ([string] $Effect['kind']) {
        'directLicenses' { return Test-DirectLicenses -Effect $Effect }
        'groupLicenses' { return Test-GroupLicenses -Effect $Effect }
        'member' { return Test-MemberEffect -Effect $Effect }
        'group' { return Test-GroupEffect -Effect $Effect }
        'membershipRule' { return Test-RuleEffect -Effect $Effect }
        'user' {
            $user = Get-GraphUser -Id ([string] $Effect['userId']) -Select 'id'
            return ($null -ne $user) -eq [bool] $Effect['present']
        }
        'attributes' { return Test-Attributes -Effect $Effect }
    }
    return $false
}

function Test-Licenses {
    <# Each of `present` with exactly its services switched off, and none of `absent`. Other licenses are nobody's business here. #>
    param(
        [hashtable] $Effect,
        [object[]] $Licenses
    )
    $keys = @(Get-LicenseKeys -Licenses $Licenses)
    $skuIds = @($keys | ForEach-Object { $_.Split('|')[0] })
    foreach ($wanted in @(Get-LicenseKeys -Licenses $Effect['present'])) {
        if ($keys -notcontains $wanted) {
            return $false
        }
    }
    foreach ($skuId in @($Effect['absent'])) {
        if ($skuIds -contains $skuId) {
            return $false
        }
    }
    return $true
}

function Test-DirectLicenses {
    param(
        [hashtable] $Effect
    )
    $user = Get-GraphUser -Id ([string] $Effect['userId']) -Select 'id,licenseAssignmentStates'
    if ($null -eq $user) {
        # Who is not there has no license.
        return @($Effect['present']).Count -eq 0
    }
    $direct = @($user['licenseAssignmentStates'] | Where-Object { ($null -ne $_) -and ([string] $_['assignedByGroup'] -eq '') })
    return Test-Licenses -Effect $Effect -Licenses $direct
}

function Test-GroupLicenses {
    param(
        [hashtable] $Effect
    )
    $group = Get-GraphGroup -Id (Resolve-Id -Id $Effect['groupId'])
    if ($null -eq $group) {
        return @($Effect['present']).Count -eq 0
    }
    return Test-Licenses -Effect $Effect -Licenses @($group['assignedLicenses'])
}

function Test-GroupEffect {
    <# A group that is to be made has no id yet: it is looked for by the nickname that no other group has. #>
    param(
        [hashtable] $Effect
    )
    $nickname = [string] $Effect['mailNickname']
    if ([bool] $Effect['present'] -and ($nickname -ne '')) {
        return (Find-GroupByNickname -Nickname $nickname) -ne ''
    }
    $group = Get-GraphGroup -Id (Resolve-Id -Id $Effect['groupId'])
    return ($null -ne $group) -eq [bool] $Effect['present']
}

function Test-MemberEffect {
    param(
        [hashtable] $Effect
    )
    $present = Test-Membership -GroupId (Resolve-Id -Id $Effect['groupId']) -UserId ([string] $Effect['userId'])
    return $present -eq [bool] $Effect['present']
}

function Test-RuleEffect {
    param(
        [hashtable] $Effect
    )
    $group = Get-GraphGroup -Id (Resolve-Id -Id $Effect['groupId'])
    if (($null -eq $group) -or (-not (Test-SameText -One (Get-Rule -Group $group) -Other ([string] $Effect['rule'])))) {
        return $false
    }
    $processing = [string] $Effect['processing']
    return ($processing -eq '') -or ($processing -eq [string] $group['membershipRuleProcessingState'])
}

function Test-Attributes {
    param(
        [hashtable] $Effect
    )
    $names = @($Effect['values'].Keys)
    $select = @($names | ForEach-Object { Get-AttributeProperty -Name $_ } | Sort-Object -Unique) -join ','
    $user = Get-GraphUser -Id ([string] $Effect['userId']) -Select $select
    if ($null -eq $user) {
        return $false
    }
    foreach ($name in $names) {
        $found = Format-Value -Value (Get-Attribute -User $user -Name $name)
        if (-not (Test-SameText -One $found -Other (Format-Value -Value $Effect['values'][$name]))) {
            return $false
        }
    }
    return $true
}
