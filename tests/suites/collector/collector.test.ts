import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { USER_ATTRIBUTES } from '../../../shared/model/userAttributes.ts';
import { parsePowerShell } from './powerShellScript.ts';

const FILE = path.resolve(import.meta.dirname, '../../../resources/collector/Export-LicenseRehearsalBundle.ps1');
const source = readFileSync(FILE, 'utf8');
const script = await parsePowerShell(source);

/** The quoted texts of `$script:<name> = @( … )`. */
function listOf(name: string): readonly string[] {
  const list = new RegExp(`\\$script:${name} = @\\(([^)]*)\\)`).exec(source)?.[1];
  if (list === undefined) throw new Error(`the script has no list ${name}`);
  return [...list.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

/** Cmdlets that change nothing but the script's own variables, its messages and the pipeline. */
const HARMLESS = [
  'Connect-MgGraph',
  'ConvertFrom-Json',
  'ConvertTo-Json',
  'ForEach-Object',
  'Get-MgContext',
  'Get-Random',
  'Invoke-MgGraphRequest',
  'Set-StrictMode',
  'Sort-Object',
  'Start-Sleep',
  'Where-Object',
  'Write-Output',
  'Write-Progress',
  'Write-Verbose',
  'Write-Warning',
];

describe('the checker', () => {
  it('finds a brace that is not closed and a text that does not end', async () => {
    expect((await parsePowerShell('function Get-It {\n    if ($a) { 1\n}\n')).faults.length).toBeGreaterThan(0);
    expect((await parsePowerShell("$a = 'never ends\n$b = 1\n")).faults.length).toBeGreaterThan(0);
  });

  it('sees the commands of a pipeline, of a block and of a subexpression', async () => {
    const { commands } = await parsePowerShell('Get-A | Get-B\nforeach ($x in $y) {\n    "$(Get-C)"\n}\n');
    expect(commands).toEqual(['Get-A', 'Get-B', 'Get-C']);
  });
});

describe('the collector', () => {
  it('is PowerShell that the grammar can read', () => {
    expect(script.faults).toEqual([]);
  });

  it('is plain ASCII with line feeds, so that no editor or shell mangles it', () => {
    expect(/^[\n\x20-\x7e]*$/.test(source)).toBe(true);
  });

  it('calls its own functions and harmless cmdlets only, and has no function to spare', () => {
    const known = new Set([...script.functions, ...HARMLESS]);
    expect(script.commands.filter((command) => !known.has(command))).toEqual([]);
    const called = new Set(script.commands);
    expect(script.functions.filter((name) => !called.has(name))).toEqual([]);
    expect(HARMLESS.filter((name) => !called.has(name))).toEqual([]);
  });

  it('asks Graph with GET and nothing else', () => {
    const requests = script.callsOf('Invoke-MgGraphRequest');
    expect(requests.length).toBe(1);
    expect(requests[0]).toMatch(/^Invoke-MgGraphRequest -Method GET -Uri \$Uri /);
    expect(source).not.toMatch(/\b(POST|PATCH|PUT|DELETE)\b/);
    expect(source).not.toMatch(/-Body\b/);
  });

  it('asks for read-only scopes, and names each of them in its help', () => {
    const scopes = [...listOf('ReadScopes'), 'Member.Read.Hidden', ...listOf('AuditScopes')];
    const help = source.slice(source.indexOf('<#'), source.indexOf('#>'));
    for (const scope of scopes) {
      expect(scope).toMatch(/^[A-Za-z]+\.Read\.(All|Hidden)$/);
      expect(help).toContain(scope);
    }
    expect(source).toContain("$script:HiddenScope = 'Member.Read.Hidden'");
    expect(source).not.toMatch(/ReadWrite|\.Write\.|FullControl|AccessAsUser/);
  });

  it('keeps the sign-in in this process and takes no secret', () => {
    expect(source).toContain("ContextScope = 'Process'");
    expect(source).not.toMatch(/secret|AccessToken|SecureString|Certificate/i);
  });

  it('writes files only beside their place, to be renamed, apart from the list of finished requests', () => {
    const writing = script.staticCalls.filter((call) => /Write|Append|Move|Create|Delete|Copy|Open/.test(call));
    expect(writing.toSorted()).toEqual([
      '[System.IO.Compression.ZipFile]::CreateFromDirectory',
      '[System.IO.Directory]::CreateDirectory',
      '[System.IO.File]::AppendAllText',
      '[System.IO.File]::Delete',
      '[System.IO.File]::Delete',
      '[System.IO.File]::Delete',
      '[System.IO.File]::Delete',
      '[System.IO.File]::Move',
      '[System.IO.File]::Move',
      '[System.IO.File]::WriteAllText',
    ]);
    expect(source).toMatch(/WriteAllText\(\$temporary,[^\n]*\n\s*\[System\.IO\.File\]::Move\(\$temporary, \$Path, \$true\)/);
    expect(source).toContain("$temporary = $Path + '.tmp'");
  });

  it('F187, F198 selects every attribute that the tenant copy keeps, and both views of the licenses', () => {
    const selected = new Set(listOf('UserProperties'));
    const kept = Object.keys(USER_ATTRIBUTES).filter((name) => !/^extensionAttribute\d+$/.test(name));
    // These two come by other ways: an expanded relation, and only if a rule reads it.
    const missing = kept.filter((name) => !selected.has(name) && name !== 'manager' && name !== 'assignedPlans');
    expect(missing).toEqual([]);
    expect(selected.has('onPremisesExtensionAttributes')).toBe(true);
    expect(selected.has('assignedLicenses') && selected.has('licenseAssignmentStates')).toBe(true);
    expect(source).toContain("$uri += '&$expand=manager($select=id)'");
    expect(source).toContain("$properties += 'assignedPlans'");
  });

  it('F198 selects what is needed of groups and of the organization', () => {
    expect(listOf('GroupProperties')).toEqual([
      'id',
      'displayName',
      'groupTypes',
      'securityEnabled',
      'mailEnabled',
      'membershipRule',
      'membershipRuleProcessingState',
      'onPremisesSyncEnabled',
      'isAssignableToRole',
      'assignedLicenses',
      'licenseProcessingState',
    ]);
    expect(listOf('OrganizationProperties')).toEqual(expect.arrayContaining(['id', 'displayName', 'countryLetterCode', 'verifiedDomains']));
  });

  it('asks for v1.0 addresses only, in pages of 999, without a slash in front', () => {
    const addresses = [...source.matchAll(/'(\/?(?:v1\.0|beta)\/[^']*)'/g)].map((match) => match[1]!);
    expect(addresses.map((address) => address.replace(/[?].*/, ''))).toEqual([
      'v1.0/users',
      'v1.0/groups/',
      'v1.0/auditLogs/directoryAudits',
      'v1.0/organization',
      'v1.0/subscribedSkus',
      'v1.0/directory/subscriptions',
      'v1.0/groups',
    ]);
    expect(source).toContain('$script:PageRows = 999');
  });

  it('F60 asks for direct members, never for those of nested groups at once', () => {
    expect(source).toContain("'/members?$select=id&$top='");
    expect(source).not.toContain('transitiveMembers');
  });

  it('waits as Retry-After says when the service is busy, and not for ever', () => {
    for (const status of [429, 503, 504]) expect(source).toMatch(new RegExp(`@\\([^)]*\\b${status}\\b[^)]*\\) -contains \\$status`));
    expect(source).toContain('$answer.Headers.RetryAfter');
    expect(source).toMatch(/for \(\$try = 1; \$try -le \$script:MaxTries; \$try\+\+\)/);
    expect(source).toContain('if ($Seconds -gt $script:MaxWaitSeconds)');
  });

  it('writes the names that the tenant bundle fixes', () => {
    const names = [...source.matchAll(/Save-Collection -Name ['"]([^'"]+)['"]/g)].map((match) => match[1]!);
    expect(new Set(names)).toEqual(new Set(['users', 'members-$id', 'audit', 'organization', 'subscribedSkus', 'subscriptions', 'groups']));
    const singles = [...source.matchAll(/Save-Collection -Name '(\w+)' -Single/g)].map((match) => match[1]!);
    expect(singles).toEqual(['organization', 'subscribedSkus', 'subscriptions']);
    expect(source).toContain("format = 'license-rehearsal-tenant'");
  });

  it('reads groups before users, and writes the manifest after everything else', () => {
    const main = source.slice(source.indexOf('$script:Folder = $PSCmdlet'));
    const order = [
      'Connect-Tenant',
      'Start-Export',
      "'groups'",
      'Save-Users',
      'Save-Members',
      'Save-Audit',
      'Complete-Export',
      'Compress-Export',
    ];
    const places = order.map((step) => main.indexOf(step));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(script.commands.filter((command) => command === 'Complete-Export').length).toBe(1);
  });

  it('has help for itself and for each parameter', () => {
    const parameters = [...source.slice(source.indexOf('[CmdletBinding()]'), source.indexOf('Set-StrictMode')).matchAll(/\] \$(\w+)/g)].map(
      (match) => match[1]!,
    );
    expect(parameters.length).toBeGreaterThan(8);
    for (const parameter of parameters) expect(source).toContain(`.PARAMETER ${parameter}\n`);
    for (const section of ['.SYNOPSIS', '.DESCRIPTION', '.EXAMPLE', '.OUTPUTS', '.NOTES']) expect(source).toContain(`${section}\n`);
  });
});
