# Requests to Microsoft Graph v1.0: signed in as a person, slow enough, and patient.

$script:ReadScopes = @('User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All')
$script:MaxTries = 8
# Longer than this the scripts do not sleep: they stop, and go on when they are run again.
$script:MaxWaitSeconds = 900
# The service was busy or something broke on the way: trying again may help.
$script:PassingStatuses = @(429, 500, 502, 503, 504)
$script:NextRequestAt = [System.DateTime]::MinValue

function Connect-Tenant {
    <# Signs a person in to the tenant of the package. The sign-in lives in this process only; another tenant is refused. #>
    param(
        [string[]] $Scopes,
        [string] $TenantId,
        [bool] $UseDeviceCode
    )
    $tenant = [string] $script:Manifest['tenant']['id']
    if ($tenant -eq '') {
        $tenant = $TenantId
    }
    if ($tenant -eq '') {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'tenantUnknown')
    }
    $context = Get-MgContext
    if ($null -eq $context) {
        $arguments = @{ Scopes = $Scopes; TenantId = $tenant; ContextScope = 'Process'; NoWelcome = $true }
        if ($UseDeviceCode) {
            $arguments['UseDeviceCode'] = $true
        }
        # The code of a device comes out of the command: it is shown, and must not get into what a function returns.
        Connect-MgGraph @arguments | ForEach-Object { Write-Information -MessageData ([string] $_) -InformationAction Continue }
        $context = Get-MgContext
    }
    if (($null -eq $context) -or ($context.TenantId -ne $tenant)) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'otherTenant' -Values @{ tenant = $tenant })
    }
    if ([string] $context.AuthType -ne 'Delegated') {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'notDelegated')
    }
    $missing = @($Scopes | Where-Object { $context.Scopes -notcontains $_ })
    if ($missing.Count -gt 0) {
        Stop-Handover -Reason 'unusable' -Text (Get-Text -Key 'scopesMissing' -Values @{ scopes = ($missing -join ', ') })
    }
    Write-Line -Text (Get-Text -Key 'signedIn' -Values @{ account = $context.Account; tenant = $tenant })
}

function Wait-Turn {
    <# No more requests a second than the package allows. #>
    $now = [System.DateTime]::UtcNow
    if ($script:NextRequestAt -gt $now) {
        Start-Sleep -Milliseconds ([int] [Math]::Ceiling(($script:NextRequestAt - $now).TotalMilliseconds))
        $now = [System.DateTime]::UtcNow
    }
    $script:NextRequestAt = $now.AddMilliseconds(1000 / [double] $script:Manifest['pace']['requestsPerSecond'])
}

function Get-WaitSeconds {
    <# Retry-After in seconds or as a date; without it 2, 4, 8 ... seconds, at most 120, and a little more so that scripts spread. #>
    param(
        [object] $RetryAfter,
        [int] $Try
    )
    if ($null -ne $RetryAfter) {
        if ($null -ne $RetryAfter.Delta) {
            return [int] [Math]::Ceiling($RetryAfter.Delta.TotalSeconds)
        }
        if ($null -ne $RetryAfter.Date) {
            $seconds = ($RetryAfter.Date - [System.DateTimeOffset]::UtcNow).TotalSeconds
            return [int] [Math]::Max(1, [Math]::Ceiling($seconds))
        }
    }
    return [int] ([Math]::Min(120, [Math]::Pow(2, $Try)) + (Get-Random -Minimum 0 -Maximum 3))
}

function Wait-BeforeRetry {
    param(
        [int] $Seconds,
        [string] $Reason
    )
    if ($Seconds -gt $script:MaxWaitSeconds) {
        Stop-Handover -Reason 'pending' -Text (Get-Text -Key 'waitTooLong' -Values @{ seconds = $Seconds; reason = $Reason })
    }
    Write-Line -Text (Get-Text -Key 'waitingToRetry' -Values @{ seconds = $Seconds; reason = $Reason })
    Start-Sleep -Seconds $Seconds
}

function Send-Request {
    <#
    One request, once. Status 0 is a network that failed: nobody knows then whether the service has done what it was asked.
    The raw answer is asked for, so that its text is read here, the same way as the files of the package are.
    #>
    param(
        [string] $Method,
        [string] $Uri,
        [string] $Body
    )
    Wait-Turn
    $arguments = @{ Method = $Method; Uri = $Uri; OutputType = 'HttpResponseMessage'; SkipHttpErrorCheck = $true }
    if ($Body -ne '') {
        $arguments['Body'] = $Body
        $arguments['ContentType'] = 'application/json; charset=utf-8'
    }
    try {
        $answer = Invoke-MgGraphRequest @arguments
        $text = [string] $answer.Content.ReadAsStringAsync().GetAwaiter().GetResult()
    }
    catch {
        return @{ Status = 0; Text = [string] $_.Exception.Message; Body = @{}; RetryAfter = $null }
    }
    $parsed = @{}
    if ($text.TrimStart().StartsWith('{')) {
        $parsed = ConvertFrom-Json -InputObject $text -AsHashtable
    }
    return @{ Status = [int] $answer.StatusCode; Text = $text; Body = $parsed; RetryAfter = $answer.Headers.RetryAfter }
}

function Format-Answer {
    <# What the service said, short. #>
    param(
        [hashtable] $Answer
    )
    $message = [string] $Answer['Text']
    if ($Answer['Body']['error'] -is [hashtable]) {
        $message = '{0}: {1}' -f $Answer['Body']['error']['code'], $Answer['Body']['error']['message']
    }
    if ($message.Length -gt 500) {
        $message = $message.Substring(0, 500)
    }
    return '{0} {1}' -f $Answer['Status'], $message
}

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
    $page = Read-Graph -Uri ('v1.0/users?$filter=' + $filter + '&$top=15&$select=' + $Select)
    return @($page['value'])
}

function Get-UserMemberIds {
    <# Ids of the users who are members themselves, in lower case. #>
    param(
        [string] $GroupId
    )
    $ids = [System.Collections.Generic.List[string]]::new()
    $uri = 'v1.0/groups/' + [System.Uri]::EscapeDataString($GroupId) + '/members?$select=id&$top=999'
    while ($uri -ne '') {
        $page = Read-Graph -Uri $uri
        $uri = ''
        if ($null -ne $page) {
            foreach ($member in $page['value']) {
                if ($member['@odata.type'] -eq '#microsoft.graph.user') {
                    $ids.Add(([string] $member['id']).ToLowerInvariant())
                }
            }
            $uri = [string] $page['@odata.nextLink']
        }
    }
    return $ids.ToArray()
}

function Test-Membership {
    <# Asked of the user, who is in few groups, not of the group, which may have many members. #>
    param(
        [string] $GroupId,
        [string] $UserId
    )
    $uri = 'v1.0/users/' + [System.Uri]::EscapeDataString($UserId) + '/memberOf?$select=id&$top=999'
    while ($uri -ne '') {
        $page = Read-Graph -Uri $uri
        if ($null -eq $page) {
            return $false
        }
        foreach ($group in $page['value']) {
            if ([string] $group['id'] -eq $GroupId) {
                return $true
            }
        }
        $uri = [string] $page['@odata.nextLink']
    }
    return $false
}
