#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.9.0' }

<#
.SYNOPSIS
Exports the licensing side of a Microsoft 365 tenant as a bundle for License Rehearsal.

.DESCRIPTION
Reads users, groups, members of licensed groups, and subscriptions through Microsoft Graph v1.0 and saves every response as it
came, one file a page. It only reads: every request is a GET, and the delegated scopes it asks for are

    User.Read.All           users with their licenses and the attributes that membership rules read
    GroupMember.Read.All    groups and their members
    Organization.Read.All   the organization, its SKUs and its subscriptions

and only when the matching switch is given

    Member.Read.Hidden                        -HiddenMembership
    AuditLog.Read.All, Directory.Read.All     -AuditDays

No token, password or key is written anywhere: the sign-in lives in this process only. The files do hold personal data of
everybody in the tenant; keep them as safe as you would keep that.

An interrupted export is taken up where it stopped when the script is run again with the same folder: a page is either there
as a whole or not at all, and collector-state.json knows the next one. manifest.json is written last; a folder without it is
unfinished. When the service asks to slow down (429, 503, 504) the script waits as long as the answer's Retry-After says, or
with growing pauses where it says nothing, and gives up after a bounded number of tries; run it again later to go on.

.PARAMETER OutputFolder
Folder of the bundle. Made if it is missing; must be empty or hold an unfinished export of the same tenant.

.PARAMETER TenantId
Tenant to sign in to. Not needed when Connect-MgGraph has been run before in this session, for example as an application.

.PARAMETER Environment
Graph cloud, as Get-MgEnvironment lists it.

.PARAMETER UseDeviceCode
Sign in with a code on another device.

.PARAMETER AllGroups
Save the members of every group. Otherwise only of groups that carry licenses, that some user has a license from, that a
membership rule names, that -GroupId names, and of groups nested in any of these.

.PARAMETER GroupId
Groups whose members you want as well, for example those a plan is going to give licenses to.

.PARAMETER HiddenMembership
Also read members of groups that hide them.

.PARAMETER SkipManager
Leave out each user's manager. Only rules of the form 'Direct Reports for ...' read it.

.PARAMETER AuditDays
Also save the licensing events of the audit log of so many days, at most 30.

.PARAMETER Zip
Also pack the folder into OutputFolder.zip.

.EXAMPLE
./Export-LicenseRehearsalBundle.ps1 -OutputFolder ./contract-tenant -TenantId 00000000-0000-0000-0000-000000000000

Signs in, exports, and can be run again with the same line if the connection breaks.

.EXAMPLE
./Export-LicenseRehearsalBundle.ps1 -OutputFolder ./tenant -GroupId 11111111-1111-1111-1111-111111111111 -Zip

Includes the members of a group that has no license yet, and packs the result.

.OUTPUTS
An object with the folder, the zip file, and the numbers of files and of groups whose members were saved.

.NOTES
Import the folder or the zip file with: license-rehearsal import <folder or zip> --tenant <file>
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $OutputFolder,

    [string] $TenantId,

    [string] $Environment = 'Global',

    [switch] $UseDeviceCode,

    [switch] $AllGroups,

    [ValidatePattern('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')]
    [string[]] $GroupId = @(),

    [switch] $HiddenMembership,

    [switch] $SkipManager,

    [ValidateRange(0, 30)]
    [int] $AuditDays = 0,

    [switch] $Zip
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$script:ReadScopes = @('User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All')
$script:HiddenScope = 'Member.Read.Hidden'
$script:AuditScopes = @('AuditLog.Read.All', 'Directory.Read.All')

# Whatever a membership rule can read of a user, and both views of the licenses; they come only when selected.
$script:UserProperties = @(
    'id', 'userPrincipalName', 'displayName', 'givenName', 'surname', 'mail', 'mailNickname', 'userType', 'accountEnabled',
    'usageLocation', 'department', 'jobTitle', 'companyName', 'employeeId', 'employeeHireDate', 'city', 'state', 'country',
    'postalCode', 'streetAddress', 'officeLocation', 'businessPhones', 'mobilePhone', 'faxNumber', 'preferredLanguage',
    'passwordPolicies', 'otherMails', 'proxyAddresses', 'imAddresses', 'onPremisesSyncEnabled', 'onPremisesDistinguishedName',
    'onPremisesSecurityIdentifier', 'onPremisesExtensionAttributes', 'assignedLicenses', 'licenseAssignmentStates'
)
$script:GroupProperties = @(
    'id', 'displayName', 'groupTypes', 'securityEnabled', 'mailEnabled', 'membershipRule', 'membershipRuleProcessingState',
    'onPremisesSyncEnabled', 'isAssignableToRole', 'assignedLicenses', 'licenseProcessingState'
)
$script:OrganizationProperties = @('id', 'displayName', 'countryLetterCode', 'defaultUsageLocation', 'verifiedDomains')
$script:AuditActivities = @('Change user license', 'Set group license', 'Trigger group license recalculation')

$script:PageRows = 999
$script:MaxTries = 8
# Longer than this the script does not sleep: it stops, and goes on when it is run again.
$script:MaxWaitSeconds = 900
$script:StateFile = 'collector-state.json'
$script:DoneFile = 'collector-done.txt'

function Write-TextFile {
    <# Whole or not at all: written beside the file and renamed. #>
    param(
        [string] $Path,
        [string] $Text
    )
    $temporary = $Path + '.tmp'
    [System.IO.File]::WriteAllText($temporary, $Text, [System.Text.UTF8Encoding]::new($false))
    [System.IO.File]::Move($temporary, $Path, $true)
}

function Get-FilePath {
    param(
        [string] $Name
    )
    return [System.IO.Path]::Combine($script:Folder, $Name)
}

function Save-State {
    Write-TextFile -Path (Get-FilePath -Name $script:StateFile) -Text (ConvertTo-Json -InputObject $script:State -Depth 5)
}

function Read-State {
    <# What an earlier run left behind, or nothing. #>
    $path = Get-FilePath -Name $script:StateFile
    if (-not [System.IO.File]::Exists($path)) {
        return $null
    }
    return ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($path)) -AsHashtable
}

function Add-Done {
    <# One line a finished collection. A line cut short by a crash names nothing, and that collection is read again. #>
    param(
        [string] $Name
    )
    [System.IO.File]::AppendAllText((Get-FilePath -Name $script:DoneFile), $Name + "`n")
    [void] $script:Done.Add($Name)
    $script:State['current'] = $null
    Save-State
}

function Connect-Tenant {
    <# Uses the session's sign-in if there is one for this tenant. The new one is kept in this process only. #>
    $scopes = @($script:ReadScopes)
    if ($HiddenMembership) {
        $scopes += $script:HiddenScope
    }
    if ($AuditDays -gt 0) {
        $scopes += $script:AuditScopes
    }
    $context = Get-MgContext
    $otherTenant = ($null -ne $context) -and ($TenantId -ne '') -and ($context.TenantId -ne $TenantId)
    if (($null -eq $context) -or $otherTenant) {
        $arguments = @{ Scopes = $scopes; ContextScope = 'Process'; NoWelcome = $true; Environment = $Environment }
        if ($TenantId -ne '') {
            $arguments['TenantId'] = $TenantId
        }
        if ($UseDeviceCode) {
            $arguments['UseDeviceCode'] = $true
        }
        Connect-MgGraph @arguments
    }
    $context = Get-MgContext
    $missing = @($scopes | Where-Object { $context.Scopes -notcontains $_ })
    if ($missing.Count -gt 0) {
        Write-Warning ('The sign-in lacks these scopes; what they are for may be refused: ' + ($missing -join ', '))
    }
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
        throw "The service asks to wait $Seconds seconds ($Reason). Run the same command again later; it goes on where it stopped."
    }
    Write-Verbose "$Reason; waiting $Seconds seconds."
    Start-Sleep -Seconds $Seconds
}

function Get-Response {
    <# One GET, tried again while the service is busy or the network fails. Returns status and text of the last answer. #>
    param(
        [string] $Uri
    )
    for ($try = 1; $try -le $script:MaxTries; $try++) {
        $last = $try -eq $script:MaxTries
        $answer = $null
        try {
            $answer = Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType HttpResponseMessage -SkipHttpErrorCheck
        }
        catch {
            if ($last) {
                throw
            }
            Wait-BeforeRetry -Seconds (Get-WaitSeconds -RetryAfter $null -Try $try) -Reason $_.Exception.Message
            continue
        }
        $status = [int] $answer.StatusCode
        if ((@(429, 500, 502, 503, 504) -contains $status) -and (-not $last)) {
            $seconds = Get-WaitSeconds -RetryAfter $answer.Headers.RetryAfter -Try $try
            Wait-BeforeRetry -Seconds $seconds -Reason "The service answered $status"
            continue
        }
        $text = $answer.Content.ReadAsStringAsync().GetAwaiter().GetResult()
        return @{ Status = $status; Text = $text }
    }
}

function Get-NextLink {
    param(
        [string] $Text
    )
    $page = ConvertFrom-Json -InputObject $Text -AsHashtable
    if ($page.ContainsKey('@odata.nextLink')) {
        return [string] $page['@odata.nextLink']
    }
    return ''
}

function Get-PageName {
    param(
        [string] $Name,
        [int] $Page,
        [bool] $Single
    )
    if ($Single -and ($Page -eq 1)) {
        return $Name + '.json'
    }
    return '{0}-{1:d4}.json' -f $Name, $Page
}

function Remove-Pages {
    <# Pages of a collection that has to be read from its start. #>
    param(
        [string] $Name
    )
    foreach ($file in [System.IO.Directory]::GetFiles($script:Folder, $Name + '-*.json')) {
        [System.IO.File]::Delete($file)
    }
}

function Save-Collection {
    <#
    Saves all pages of one request, from where an earlier run stopped. Returns the status of the last answer: 200, or what
    refused the first page of an optional collection.
    #>
    param(
        [string] $Name,
        [string] $Uri,
        [switch] $Single,
        [int[]] $Accept = @()
    )
    if ($script:Done.Contains($Name)) {
        return 200
    }
    $page = 1
    $link = $Uri
    $restarted = $false
    $current = $script:State['current']
    if (($null -ne $current) -and ($current['name'] -eq $Name)) {
        $page = [int] $current['page']
        $link = [string] $current['link']
    }
    while ($link -ne '') {
        Write-Progress -Activity 'Exporting' -Status "$Name, page $page"
        $response = Get-Response -Uri $link
        if (($page -gt 1) -and (-not $restarted) -and (@(400, 404, 410) -contains $response['Status'])) {
            # The place to go on from is remembered by the service for some hours only.
            Write-Warning "$Name cannot be continued any more and is read again from its start."
            Remove-Pages -Name $Name
            $restarted = $true
            $script:State['current'] = $null
            Save-State
            $page = 1
            $link = $Uri
            continue
        }
        if ($response['Status'] -ne 200) {
            if (($page -eq 1) -and ($Accept -contains $response['Status'])) {
                return $response['Status']
            }
            $status = $response['Status']
            throw "Microsoft Graph answered $status for $Name (page $page): $($response['Text'])"
        }
        Write-TextFile -Path (Get-FilePath -Name (Get-PageName -Name $Name -Page $page -Single $Single)) -Text $response['Text']
        $link = Get-NextLink -Text $response['Text']
        $page++
        $script:State['current'] = @{ name = $Name; page = $page; link = $link }
        Save-State
    }
    Add-Done -Name $Name
    return 200
}

function Get-SavedGroups {
    <# All groups of the saved pages. #>
    foreach ($file in ([System.IO.Directory]::GetFiles($script:Folder, 'groups-*.json') | Sort-Object)) {
        $page = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file)) -AsHashtable
        foreach ($group in $page['value']) {
            Write-Output -InputObject $group
        }
    }
}

function Get-UserUri {
    <# Plan instances and directory extensions are large or many, so they are read only if some membership rule reads them. #>
    param(
        [object[]] $Groups,
        [bool] $WithManager
    )
    $rules = (@($Groups | ForEach-Object { $_['membershipRule'] }) -join ' ')
    $properties = @($script:UserProperties)
    if ($rules -match 'assignedPlan') {
        $properties += 'assignedPlans'
    }
    foreach ($match in [regex]::Matches($rules, 'extension_[0-9a-fA-F]{32}_[A-Za-z0-9_]+')) {
        if ($properties -notcontains $match.Value) {
            $properties += $match.Value
        }
    }
    $uri = 'v1.0/users?$top=' + $script:PageRows + '&$select=' + ($properties -join ',')
    if ($WithManager) {
        $uri += '&$expand=manager($select=id)'
    }
    return $uri
}

function Save-Users {
    <# Not every tenant and cloud answers with managers expanded; then they are left out, with a warning. #>
    param(
        [object[]] $Groups
    )
    if (-not $SkipManager) {
        $status = Save-Collection -Name 'users' -Uri (Get-UserUri -Groups $Groups -WithManager $true) -Accept @(400, 501)
        if ($status -eq 200) {
            return
        }
        Write-Warning "Managers cannot be read along with the users (status $status) and are left out."
    }
    [void] (Save-Collection -Name 'users' -Uri (Get-UserUri -Groups $Groups -WithManager $false))
}

function Add-MatchedIds {
    param(
        [System.Collections.Generic.HashSet[string]] $Ids,
        [string] $Text,
        [string] $Pattern
    )
    foreach ($match in [regex]::Matches($Text, $Pattern)) {
        [void] $Ids.Add($match.Groups[1].Value.ToLowerInvariant())
    }
}

function Get-WantedGroups {
    <# Groups that carry licenses or gave some user one, those that rules name, and those that were asked for. #>
    param(
        [object[]] $Groups
    )
    $guid = '([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})'
    $ids = [System.Collections.Generic.HashSet[string]]::new()
    foreach ($group in $Groups) {
        $licenses = $group['assignedLicenses']
        $licensed = ($null -ne $licenses) -and (@($licenses).Count -gt 0)
        if ($AllGroups -or $licensed) {
            [void] $ids.Add(([string] $group['id']).ToLowerInvariant())
        }
        if ([string] $group['membershipRule'] -match 'memberof') {
            Add-MatchedIds -Ids $ids -Text ([string] $group['membershipRule']) -Pattern $guid
        }
    }
    foreach ($file in [System.IO.Directory]::GetFiles($script:Folder, 'users-*.json')) {
        Add-MatchedIds -Ids $ids -Text ([System.IO.File]::ReadAllText($file)) -Pattern ('"assignedByGroup"\s*:\s*"' + $guid + '"')
    }
    foreach ($id in $GroupId) {
        [void] $ids.Add($id.ToLowerInvariant())
    }
    return @($ids | Sort-Object)
}

function Get-NestedGroups {
    <# Groups among the saved members of a group. #>
    param(
        [string] $Id
    )
    foreach ($file in [System.IO.Directory]::GetFiles($script:Folder, "members-$Id-*.json")) {
        $page = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file)) -AsHashtable
        foreach ($member in $page['value']) {
            if ($member['@odata.type'] -eq '#microsoft.graph.group') {
                $nested = ([string] $member['id']).ToLowerInvariant()
                Write-Output -InputObject $nested
            }
        }
    }
}

function Save-Members {
    <# Members of the wanted groups and of groups nested in them; each group once, so rings of groups end. Returns how many. #>
    param(
        [string[]] $Ids
    )
    $seen = [System.Collections.Generic.HashSet[string]]::new()
    $queue = [System.Collections.Generic.Queue[string]]::new()
    foreach ($id in $Ids) {
        $queue.Enqueue($id)
    }
    while ($queue.Count -gt 0) {
        $id = $queue.Dequeue()
        if (-not $seen.Add($id)) {
            continue
        }
        $uri = 'v1.0/groups/' + $id + '/members?$select=id&$top=' + $script:PageRows
        $status = Save-Collection -Name "members-$id" -Uri $uri -Accept @(403, 404)
        if ($status -ne 200) {
            Write-Warning "Members of group $id cannot be read (status $status); the import report will say that they are missing."
            continue
        }
        foreach ($nested in @(Get-NestedGroups -Id $id)) {
            $queue.Enqueue($nested)
        }
    }
    return $seen.Count
}

function Save-Audit {
    <# Licensing events only. #>
    $since = [System.DateTime]::UtcNow.AddDays(-$AuditDays).ToString('yyyy-MM-ddTHH:mm:ssZ')
    $activities = ($script:AuditActivities | ForEach-Object { "activityDisplayName eq '$_'" }) -join ' or '
    $filter = [System.Uri]::EscapeDataString("activityDateTime ge $since and ($activities)")
    $status = Save-Collection -Name 'audit' -Uri ('v1.0/auditLogs/directoryAudits?$filter=' + $filter) -Accept @(400, 403)
    if ($status -ne 200) {
        Write-Warning "The audit log cannot be read (status $status) and is left out."
    }
}

function Start-Export {
    <# Makes the folder, or takes up an unfinished export of the same tenant. #>
    param(
        [string] $Tenant
    )
    [void] [System.IO.Directory]::CreateDirectory($script:Folder)
    if ([System.IO.File]::Exists((Get-FilePath -Name 'manifest.json'))) {
        throw "$($script:Folder) already holds a finished export. Choose another folder."
    }
    $script:State = Read-State
    $script:Done = [System.Collections.Generic.HashSet[string]]::new()
    if ($null -eq $script:State) {
        if ([System.IO.Directory]::GetFileSystemEntries($script:Folder).Count -gt 0) {
            throw "$($script:Folder) is not empty and holds no unfinished export. Choose another folder."
        }
        $now = [System.DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
        $script:State = @{ tenantId = $Tenant; startedAt = $now; current = $null }
        Save-State
        return
    }
    if ($script:State['tenantId'] -ne $Tenant) {
        throw "The unfinished export in $($script:Folder) is of tenant $($script:State['tenantId']), not of $Tenant."
    }
    $donePath = Get-FilePath -Name $script:DoneFile
    if ([System.IO.File]::Exists($donePath)) {
        foreach ($line in [System.IO.File]::ReadAllLines($donePath)) {
            [void] $script:Done.Add($line)
        }
    }
    Write-Verbose "Going on with the export begun at $($script:State['startedAt'])."
}

function Complete-Export {
    <# The manifest makes it a bundle; then the notes for going on are no longer needed. #>
    $started = $script:State['startedAt']
    if ($started -is [System.DateTime]) {
        $started = $started.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
    }
    $manifest = [ordered] @{
        format = 'license-rehearsal-tenant'
        version = 1
        exportedAt = $started
        tenantId = $script:State['tenantId']
    }
    Write-TextFile -Path (Get-FilePath -Name 'manifest.json') -Text (ConvertTo-Json -InputObject $manifest)
    [System.IO.File]::Delete((Get-FilePath -Name $script:StateFile))
    [System.IO.File]::Delete((Get-FilePath -Name $script:DoneFile))
}

function Compress-Export {
    $zipPath = $script:Folder.TrimEnd([System.IO.Path]::DirectorySeparatorChar) + '.zip'
    $temporary = $zipPath + '.tmp'
    [System.IO.File]::Delete($temporary)
    [System.IO.Compression.ZipFile]::CreateFromDirectory($script:Folder, $temporary)
    [System.IO.File]::Move($temporary, $zipPath, $true)
    return $zipPath
}

$script:Folder = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($OutputFolder)
Connect-Tenant
$context = Get-MgContext
Start-Export -Tenant $context.TenantId

[void] (Save-Collection -Name 'organization' -Single -Uri ('v1.0/organization?$select=' + ($script:OrganizationProperties -join ',')))
[void] (Save-Collection -Name 'subscribedSkus' -Single -Uri 'v1.0/subscribedSkus')
$subscriptionStatus = Save-Collection -Name 'subscriptions' -Single -Uri 'v1.0/directory/subscriptions' -Accept @(400, 403, 404)
if ($subscriptionStatus -ne 200) {
    Write-Warning "Subscription dates cannot be read (status $subscriptionStatus) and are left out."
}
# Groups come before users, because their rules decide which attributes of users are needed.
[void] (Save-Collection -Name 'groups' -Uri ('v1.0/groups?$top=' + $script:PageRows + '&$select=' + ($script:GroupProperties -join ',')))
$groups = @(Get-SavedGroups)
Save-Users -Groups $groups
$memberGroups = Save-Members -Ids (Get-WantedGroups -Groups $groups)
if ($AuditDays -gt 0) {
    Save-Audit
}
Complete-Export
Write-Progress -Activity 'Exporting' -Completed

$zipFile = $null
if ($Zip) {
    $zipFile = Compress-Export
}
[pscustomobject] @{
    Folder = $script:Folder
    ZipFile = $zipFile
    Files = [System.IO.Directory]::GetFiles($script:Folder).Count
    GroupsWithMembers = $memberGroups
}
