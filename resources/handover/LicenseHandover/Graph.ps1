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
        try {
            Connect-MgGraph @arguments | ForEach-Object { Write-Information -MessageData ([string] $_) -InformationAction Continue }
        }
        catch {
            Stop-Handover -Reason 'unusable' -Text ([string] $_.Exception.Message)
        }
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
    # Left to itself the module sends a request three times more before it says anything, with waits that count against its own time-out.
    [void] (Set-MgRequestContext -MaxRetry 0)
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
