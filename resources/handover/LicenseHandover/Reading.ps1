# What the tenant says: users, groups and memberships.

function Read-Graph {
    <# One GET, tried again while that may help. Returns the parsed answer; nothing when there is no such object. #>
    param(
        [string] $Uri
    )
    for ($try = 1; $try -le $script:MaxTries; $try++) {
        $answer = Send-Request -Method 'GET' -Uri $Uri -Body ''
        $status = $answer['Status']
        if ($status -eq 200) {
            return $answer['Body']
        }
        if ($status -eq 404) {
            return $null
        }
        $passing = ($status -eq 0) -or ($script:PassingStatuses -contains $status)
        if ((-not $passing) -or ($try -eq $script:MaxTries)) {
            break
        }
        Wait-BeforeRetry -Seconds (Get-WaitSeconds -RetryAfter $answer['RetryAfter'] -Try $try) -Reason (Format-Answer -Answer $answer)
    }
    Stop-Handover -Reason 'refused' -Text (Get-Text -Key 'cannotRead' -Values @{ address = $Uri; answer = (Format-Answer -Answer $answer) })
}

function Read-List {
    <# What a list holds, page by page, one after the other; nothing when there is no such list. #>
    param(
        [string] $Uri
    )
    while ($Uri -ne '') {
        $page = Read-Graph -Uri $Uri
        $Uri = ''
        if ($null -ne $page) {
            foreach ($item in $page['value']) {
                $item
            }
            $Uri = [string] $page['@odata.nextLink']
        }
    }
}

function Get-GraphUser {
    param(
        [string] $Id,
        [string] $Select
    )
    return Read-Graph -Uri ('v1.0/users/' + [System.Uri]::EscapeDataString($Id) + '?$select=' + $Select)
}

function Get-GraphGroup {
    <# Nothing where there is no such group. An id that is none of the service's is that of a group the plan has not made (yet). #>
    param(
        [string] $Id
    )
    if ($Id -notmatch '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$') {
        return $null
    }
    $select = 'id,displayName,groupTypes,assignedLicenses,membershipRule,membershipRuleProcessingState,licenseProcessingState'
    return Read-Graph -Uri ('v1.0/groups/' + [System.Uri]::EscapeDataString($Id) + '?$select=' + $select)
}

function Get-GraphUsers {
    <# Several users in one request, by id: at most 15, as many as one filter may name. Who does not exist is not in the answer. #>
    param(
        [string[]] $Ids,
        [string] $Select
    )
    $quoted = @($Ids | ForEach-Object { "'" + $_.Replace("'", "''") + "'" })
    $filter = [System.Uri]::EscapeDataString('id in (' + ($quoted -join ',') + ')')
    Read-List -Uri ('v1.0/users?$filter=' + $filter + '&$top=15&$select=' + $Select)
}

function Get-UserMemberIds {
    <# Ids of the users who are members themselves, in lower case. #>
    param(
        [string] $GroupId
    )
    Read-List -Uri ('v1.0/groups/' + [System.Uri]::EscapeDataString($GroupId) + '/members?$select=id&$top=999') |
        Where-Object { [string] $_['@odata.type'] -eq '#microsoft.graph.user' } |
        ForEach-Object { ([string] $_['id']).ToLowerInvariant() }
}

function Test-Membership {
    <# Asked of the user, who is in few groups, not of the group, which may have many members. #>
    param(
        [string] $GroupId,
        [string] $UserId
    )
    $groups = @(Read-List -Uri ('v1.0/users/' + [System.Uri]::EscapeDataString($UserId) + '/memberOf?$select=id&$top=999'))
    return @($groups | Where-Object { [string] $_['id'] -eq $GroupId }).Count -gt 0
}

function Find-GroupByNickname {
    <#
    Id of the group that a request to make one has made, although its answer was lost; nothing if there is none. Nicknames bear the mark
    of the package: if there are two, both were made here, and one is as good as the other.
    #>
    param(
        [string] $Nickname
    )
    $filter = [System.Uri]::EscapeDataString("mailNickname eq '" + $Nickname.Replace("'", "''") + "'")
    $found = @(Read-List -Uri ('v1.0/groups?$filter=' + $filter + '&$select=id'))
    if ($found.Count -gt 0) {
        return [string] $found[0]['id']
    }
    return ''
}
