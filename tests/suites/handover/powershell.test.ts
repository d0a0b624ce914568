import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCRIPTS_FOLDER, scriptFiles } from '../../../electron/handover/scripts/scriptFiles.ts';
import { TRANSLATIONS } from '../../../shared/i18n/translator.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { hostilePackage } from './hostileTenant.ts';
import { readScript, readScripts, type ScriptFunction } from './powerShellModule.ts';

const files = await readScripts(SCRIPTS_FOLDER);
const functions = files.flatMap((file) => file.functions);
const named = new Map(functions.flatMap((each) => (each.name === null ? [] : [[each.name, each] as const])));
const calls = functions.flatMap((each) => each.calls.map((call) => ({ ...call, file: each.file })));
const all = files.map(({ source }) => source).join('\n');
const entries = files.filter(({ name }) => !name.includes('/'));

/** Cmdlets by the parameters that the scripts may use. None changes anything but the script's own variables, its messages and the sign-in. */
const CMDLETS: Readonly<Record<string, readonly string[]>> = {
  'Connect-MgGraph': [],
  'ConvertFrom-Json': ['InputObject', 'AsHashtable'],
  'ConvertTo-Json': ['InputObject', 'Depth', 'Compress'],
  'Export-ModuleMember': ['Function'],
  'ForEach-Object': [],
  'Get-FileHash': ['LiteralPath', 'Algorithm'],
  'Get-MgContext': [],
  'Get-Random': ['Minimum', 'Maximum'],
  'Import-Module': ['Name', 'Force'],
  'Invoke-MgGraphRequest': [],
  'Select-Object': ['First'],
  'Set-MgRequestContext': ['MaxRetry'],
  'Set-StrictMode': ['Version'],
  'Sort-Object': ['Unique', 'Descending'],
  'Start-Sleep': ['Seconds', 'Milliseconds'],
  'Where-Object': [],
  'Write-Information': ['MessageData', 'InformationAction'],
};

/** Set by PowerShell itself; whoever assigns them gets another meaning than the one that is read. */
const AUTOMATIC =
  '_ args consolefilename error event eventargs eventsubscriber executioncontext false foreach home host input islinux ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null pid profile psboundparameters pscmdlet pscommandpath psculture psdebugcontext psedition pshome psitem psscriptroot pssenderinfo psuiculture psversiontable pwd sender shellid stacktrace switch this true'.split(
    ' ',
  );
const PREFERENCES = ['whatifpreference', 'erroractionpreference'];

/** https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands */
const APPROVED =
  'Add Close Compare Complete Confirm Connect ConvertTo Find Format Get Invoke Open Read Resolve Send Show Start Stop Test Undo Update Wait Write Assert'.split(
    ' ',
  );

describe('the checker', () => {
  it('finds a variable that nobody has set, and knows those of parameters and loops', async () => {
    const file = await readScript(
      'function Get-It {\n    param([string] $Name)\n    foreach ($x in $Name) { $y = $x }\n    return $z + $y\n}\n',
    );
    expect(unset(file.functions[0]!)).toEqual(['z']);
  });

  it('sees the parameters of a call and not those of a call inside it', async () => {
    const file = await readScript('Get-A -One (Get-B -Two 2) -Three:$x\n');
    expect(file.functions[0]!.calls.map(({ command, parameters }) => [command, parameters])).toEqual([
      ['Get-A', ['One', 'Three']],
      ['Get-B', ['Two']],
    ]);
  });
});

describe('the scripts of a hand-over package', () => {
  it('are PowerShell that the grammar can read', () => {
    expect(files.length).toBe(19);
    expect(files.flatMap(({ name, faults }) => faults.map((fault) => `${name}:${fault}`))).toEqual([]);
  });

  it('are plain ASCII with line feeds and short lines, so that no editor or shell mangles them', () => {
    for (const { name, source } of files) {
      expect(`${name} ${/^[\n\x20-\x7e]*$/.test(source)}`).toBe(`${name} true`);
      expect(source.split('\n').filter((line) => line.length > 140)).toEqual([]);
    }
  });

  it('call their own functions and harmless cmdlets only, with parameters that these have', () => {
    const wrong = calls.flatMap(({ file, command, parameters, text }) => {
      const known = CMDLETS[command] ?? named.get(command)?.parameters;
      if (known === undefined) return text.startsWith('. (') ? [] : [`${file}: ${text}`];
      return parameters.filter((parameter) => !known.includes(parameter)).map((parameter) => `${file}: ${command} -${parameter}`);
    });
    expect(wrong).toEqual([]);
  });

  it('give every parameter that a function of theirs has no default for', () => {
    const optional = new Set(['Values', 'Undo']);
    const wrong = calls.flatMap(({ file, command, parameters, text }) =>
      (named.get(command)?.parameters ?? [])
        .filter((parameter) => !parameters.includes(parameter) && !optional.has(parameter) && !text.includes('@'))
        .map((parameter) => `${file}: ${command} without -${parameter}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no function to spare and none twice', () => {
    const called = new Set(calls.map(({ command }) => command));
    expect([...named.keys()].filter((name) => !called.has(name))).toEqual([]);
    expect(functions.filter(({ name }) => name !== null).length).toBe(named.size);
  });

  it('export what the three scripts call, and no more', () => {
    const module = files.find(({ name }) => name.endsWith('.psm1'));
    const exported = [...(module?.source.split('Export-ModuleMember')[1] ?? '').matchAll(/'([\w-]+)'/g)].map((match) => match[1]);
    const called = entries.flatMap((file) => file.functions.flatMap((each) => each.calls.map(({ command }) => command)));
    expect(new Set(exported)).toEqual(new Set(called.filter((command) => named.has(command))));
  });

  it('load every part', () => {
    const module = files.find(({ name }) => name.endsWith('.psm1'))?.source ?? '';
    const loaded = [...module.matchAll(/^\. \(\[System\.IO\.Path\]::Combine\(\$PSScriptRoot, '(\w+\.ps1)'\)\)$/gm)].map(
      (match) => `LicenseHandover/${match[1]}`,
    );
    expect(loaded.toSorted()).toEqual(files.map(({ name }) => name).filter((name) => /\/\w+\.ps1$/.test(name)));
  });

  it('use no variable that nobody has set, and set none of the shell itself', () => {
    expect(functions.flatMap((each) => unset(each).map((name) => `${each.file} ${each.name}: $${name}`))).toEqual([]);
    const taken = functions.flatMap((each) =>
      [...each.assigned, ...each.parameters.map((name) => name.toLowerCase())].filter((name) => AUTOMATIC.includes(name)),
    );
    expect(taken).toEqual([]);
    const ofModule = new Set([...all.matchAll(/^\$script:(\w+) = /gm)].map((match) => match[1]));
    const used = new Set([...all.matchAll(/\$script:(\w+)/g)].map((match) => match[1]));
    expect([...used].filter((name) => !ofModule.has(name))).toEqual([]);
    expect([...ofModule].filter((name) => all.split(`$script:${name}`).length < 3)).toEqual([]);
  });

  it('name functions by verbs that PowerShell approves of', () => {
    expect([...named.keys()].filter((name) => !APPROVED.includes(name.split('-')[0] ?? ''))).toEqual([]);
  });

  it('run strictly, stop at the first error, and ask for PowerShell 7.2 and the module', () => {
    for (const file of [...entries, ...files.filter(({ name }) => name.endsWith('.psm1'))]) {
      expect(file.source).toMatch(
        /^#Requires -Version 7\.2\n#Requires -Modules @\{ ModuleName = 'Microsoft\.Graph\.Authentication'; ModuleVersion = '[\d.]+' \}\n/,
      );
      expect(file.source).toContain("Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n");
    }
  });
});

describe('what comes from a tenant', () => {
  it('is never part of a command: nothing is run that is not written here', () => {
    expect(all).not.toMatch(
      /Invoke-Expression|\biex\b|Invoke-Command|ScriptBlock|ExpandString|NewScriptBlock|Add-Type|Start-Process|-EncodedCommand|DynamicInvoke/i,
    );
    expect(files.flatMap((file) => file.texts('command_invokation_operator')).filter((operator) => operator !== '.')).toEqual([]);
    const dotted = calls.filter(({ text }) => text.startsWith('.'));
    expect(dotted.every(({ file }) => file.endsWith('.psm1'))).toBe(true);
  });

  it('is in no text with double quotes: addresses and messages are joined, not filled in', () => {
    expect(files.flatMap(({ expandable }) => expandable)).toEqual([]);
  });

  it('is escaped wherever it becomes part of an address', () => {
    const addresses = [...all.matchAll(/'v1\.0\/[^']*' \+ (?!\[System\.Uri\]::EscapeDataString)(\S+)/g)].map((match) => match[1]);
    expect(addresses).toEqual(['$filter', '$filter']);
    expect(all.match(/\$filter = \[System\.Uri\]::EscapeDataString\(/g)?.length).toBe(2);
  });

  it('cannot move the cursor or forge a line of the log', () => {
    expect(all.match(/Write-Information -MessageData/g)?.length).toBe(2);
    expect(all).toContain('Write-Information -MessageData (Get-Printable -Text $Text)');
    expect(all.match(/AppendAllText/g)?.length).toBe(1);
  });
});

describe('requests', () => {
  it('are sent in one place, with a type, and with the text of the package as their body', () => {
    expect(calls.filter(({ command }) => command === 'Invoke-MgGraphRequest').map(({ text }) => text)).toEqual([
      'Invoke-MgGraphRequest @arguments',
    ]);
    expect(all).toContain("$arguments = @{ Method = $Method; Uri = $Uri; OutputType = 'HttpResponseMessage'; SkipHttpErrorCheck = $true }");
    expect(all).toContain("$arguments['ContentType'] = 'application/json; charset=utf-8'");
    expect(all).toContain("GetProperty('request').GetProperty('body').GetRawText()");
    expect(all).toContain("if (@('POST', 'PATCH') -contains [string] $Request['method']) {\n        return '{}'");
  });

  it('that change something come from the package only; the scripts themselves only read', () => {
    const senders = functions.filter((each) => each.calls.some(({ command }) => command === 'Send-Request')).map(({ name }) => name);
    expect(senders.toSorted()).toEqual(['Invoke-Change', 'Read-Graph']);
    expect(all).toContain("Send-Request -Method 'GET' -Uri $Uri -Body ''");
    expect(all.match(/Send-Request -Method \$Change\['Method'\] -Uri \('v1\.0' \+ \$Change\['Url'\]\)/g)?.length).toBe(1);
  });

  it('wait their turn, and as Retry-After says, and not for ever', () => {
    expect(named.get('Send-Request')?.calls[0]?.command).toBe('Wait-Turn');
    expect(all).toContain("1000 / [double] $script:Manifest['pace']['requestsPerSecond']");
    expect(all).toContain('RetryAfter = $answer.Headers.RetryAfter');
    expect(all).toContain('if ($Seconds -gt $script:MaxWaitSeconds)');
    expect(sourceOf('Connect-Tenant')).toContain('[void] (Set-MgRequestContext -MaxRetry 0)');
    for (const status of [429, 503, 504]) expect(all).toMatch(new RegExp(`PassingStatuses = @\\([^)]*\\b${status}\\b`));
  });

  it('are in the journal before and after, on the disk', () => {
    const body = sourceOf('Invoke-Change');
    const order = ["event = $Change['Begun']", 'Send-Request', 'Complete-Change -Change $Change -Status $status'];
    const places = order.map((text) => body.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(sourceOf('Add-Journal')).toContain('$script:Journal.Flush($true)');
  });

  it('that were begun are looked at before they are repeated', () => {
    const body = sourceOf('Invoke-Change');
    expect(body.indexOf('Test-Effect')).toBeGreaterThan(0);
    expect(body.indexOf('Test-Effect')).toBeLessThan(body.indexOf('Send-Request'));
    expect(body.match(/if \(\(\$status -ne 429\) -and \(Test-Effect/g)?.length).toBe(2);
    const afterWait = body.slice(body.indexOf('Wait-BeforeRetry'));
    expect(inOrder(afterWait, ['Wait-BeforeRetry', '(Test-Effect', "-Reason 'refused'"])).toBe(true);
  });
});

describe('a run', () => {
  it('keeps others out on every system: only FileShare.None is a lock where there is no mandatory one', () => {
    expect(inOrder(sourceOf('Open-Journal'), ['$script:Lock = ', '[System.IO.FileShare]::None)', '$script:Journal = '])).toBe(true);
    expect(sourceOf('Close-Journal')).toContain('$script:Lock.Dispose()');
    for (const name of ['Invoke-Waves', 'Undo-Waves']) expect(sourceOf(name)).toMatch(/finally \{\s+Close-Journal\s+\}/);
  });

  it('shares no file but the log with a test that is made meanwhile', () => {
    expect(sourceOf('Test-Boundary')).toContain("-Name ('test-{0:d3}' -f $Boundary)");
    for (const name of ['Assert-Boundary', 'Wait-Boundary']) expect(sourceOf(name)).toContain("-Name ('differences-{0:d3}' -f $Boundary)");
    expect(sourceOf('Add-Log')).toContain('catch [System.IO.IOException]');
  });

  it('writes times the same in every culture', () => {
    const formats = [...all.matchAll(/\.ToString\('[^']*'(.*)\)/g)].map((match) => match[1]);
    expect(formats.length).toBe(2);
    for (const culture of formats) expect(culture).toMatch(/^, (\[System\.Globalization\.CultureInfo\]::InvariantCulture|\$culture)$/);
    expect(all).toContain('$culture = [System.Globalization.CultureInfo]::InvariantCulture');
  });

  it('compares texts to the letter: -ceq and -cne overlook characters that cannot be seen', () => {
    expect(all).not.toMatch(/-c(eq|ne|like|match|contains)\b/i);
  });

  it('asks for the names in a table as one list, whatever the table holds: a key may be called Keys', () => {
    expect(all).not.toMatch(/\['Created'\]\.Keys/);
  });

  it('takes what comes one by one as a list, also where it is one or none', () => {
    expect(all).not.toMatch(
      /(= |in \()(Read-List|Get-GraphUsers|Get-UserMemberIds|Get-LicenseKeys|Get-ComparedAttributes|Compare-(User|Group|Keys|Seats)) -/,
    );
    expect(all.match(/@\((Read-List|Get-GraphUsers|Get-UserMemberIds) -/g)?.length).toBe(5);
  });

  it('lies in any folder, also in one with brackets in its name', () => {
    for (const { source } of entries) expect(source).toContain('WildcardPattern]::Escape($module)) -Force');
  });

  it('gives the time to wait from the end of the first look, which may itself take long', () => {
    const body = sourceOf('Wait-Boundary');
    expect(inOrder(body, ['$deadline = [System.DateTime]::MaxValue', '-ge $deadline', "['timeoutSeconds']", 'Start-Sleep'])).toBe(true);
  });

  it('closes what it reads and replaces; foreach would leave it open when a run stops', () => {
    const body = sourceOf('Compare-Checks');
    expect(body).not.toContain('ReadLines');
    expect(inOrder(body, ['finally', '$reader.Dispose()', '::Move('])).toBe(true);
  });

  it('writes down no group that was made without its id', () => {
    expect(inOrder(sourceOf('Complete-Change'), ["if ($Created -eq '')", 'Stop-Handover', "$entry['created'] = $Created"])).toBe(true);
  });
});

describe('the sign-in', () => {
  it('is a person’s, for this process, in the tenant of the package', () => {
    const body = sourceOf('Connect-Tenant');
    expect(body).toContain("ContextScope = 'Process'");
    expect(body).toContain("if ([string] $context.AuthType -ne 'Delegated')");
    expect(body).toContain('($context.TenantId -ne $tenant)');
    expect(all).not.toMatch(/secret|AccessToken|SecureString|Certificate|ClientId|Credential/i);
  });

  it('of the check asks for nothing that writes', () => {
    expect(all).toContain("$script:ReadScopes = @('User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All')");
    expect(sourceOf('Test-Boundary')).toContain('-Scopes $script:ReadScopes');
  });
});

describe('the order of a wave', () => {
  it('is: ask, check, write down, do, wait and check, write down', () => {
    const start = sourceOf('Start-Wave');
    expect(inOrder(start, ['Confirm-Question', 'Assert-Boundary', "event = 'begun'"])).toBe(true);
    const wave = sourceOf('Invoke-Wave');
    expect(inOrder(wave, ['Start-Wave', 'Invoke-Action', "event = 'acted'", 'Wait-Boundary', "event = 'done'"])).toBe(true);
  });

  it('asks unless told otherwise, and asks about tasks by hand in any case', () => {
    for (const { source } of entries.filter(({ name }) => name !== 'Test-Handover.ps1')) expect(source).toContain('[switch] $Yes,');
    expect(sourceOf('Confirm-Task')).toContain('Confirm-Question');
    expect(sourceOf('Confirm-Task')).not.toContain('$Yes');
    expect(sourceOf('Confirm-Verdict')).toContain("['verdict'] -ne 'blocked'");
    expect(sourceOf('Confirm-Verdict')).not.toContain('$Yes');
    expect(inOrder(sourceOf('Invoke-Waves'), ['Assert-NoRollback', 'Confirm-Verdict', 'Connect-Tenant', 'Invoke-Wave -Wave'])).toBe(true);
    expect(sourceOf('Confirm-Question')).toContain('PromptForChoice($title, $Question, $choices, 0)');
  });

  it('backwards is: ask, check, write down, take back from the last to the first, wait and check', () => {
    expect(
      inOrder(sourceOf('Undo-Wave'), [
        'Confirm-Question',
        'if ($Checked -and',
        'Assert-Boundary',
        "event = 'undoBegun'",
        'Undo-Actions',
        'Wait-Boundary',
        "event = 'undone'",
      ]),
    ).toBe(true);
    expect(sourceOf('Undo-Actions')).toContain('for ($at = $lines.Count - 1; $at -ge 0; $at--)');
  });

  it('backwards goes on although something differs, lists it, and does not wait for what the rehearsal foresees', () => {
    expect(sourceOf('Undo-Wave')).not.toContain("Stop-Handover -Reason 'pending'");
    expect(inOrder(sourceOf('Undo-Waves'), ['Read-WayBack', 'Undo-Wave -Wave', '$script:NotAsBefore', 'undoneDifferently'])).toBe(true);
    expect(sourceOf('Read-WayBack')).toContain("(Read-JsonFile -Name 'way-back.json')['userIds']");
    expect(reachableFrom('Invoke-Waves').has('Read-WayBack')).toBe(false);
  });

  it('goes on with a pause that was interrupted, and begins a new one when the wave is done again', () => {
    expect(inOrder(sourceOf('Wait-Pause'), ["-ne 'begun'", 'until = $until', 'Start-Sleep'])).toBe(true);
    expect(sourceOf('Undo-Wait')).toContain("@('begun', 'done') -contains");
  });

  it('is waited for again when it was taken back and is done once more', () => {
    expect(sourceOf('Undo-Actions').match(/Undo-Wait -Id/g)?.length).toBe(2);
    expect(sourceOf('Undo-Wait')).toContain("event = 'undone'; action = $Id");
  });

  it('without doing anything can be looked at: -WhatIf neither signs in nor writes the journal', () => {
    for (const name of ['Show-Waves', 'Show-Rollback']) {
      const reached = reachableFrom(name);
      for (const changing of ['Connect-Tenant', 'Send-Request', 'Open-Journal', 'Add-Journal'])
        expect([name, reached.has(changing)]).toEqual([name, false]);
    }
    for (const { source } of entries.filter(({ name }) => name !== 'Test-Handover.ps1')) {
      expect(source).toContain('[CmdletBinding(SupportsShouldProcess)]');
      expect(source).toContain('$PSCmdlet.ShouldProcess(');
      expect(source).toContain('elseif ($WhatIfPreference)');
    }
  });

  it('of a check alone writes nothing to the tenant and nothing to the journal', () => {
    const reached = reachableFrom('Test-Boundary');
    for (const changing of ['Invoke-Change', 'Open-Journal', 'Add-Journal']) expect(reached.has(changing)).toBe(false);
  });
});

describe('the data of a package', () => {
  const packages = [medley(), hostilePackage()];
  const lines = packages.flatMap((packed) =>
    [...packed.files].flatMap(([name, text]) => (/^(actions|checks)\//.test(name) ? toLines(text) : [])),
  );
  const actions = lines.filter((line) => !['user', 'group', 'seats'].includes(String(line['kind'])));
  const checks = lines.filter((line) => ['user', 'group', 'seats'].includes(String(line['kind'])));
  const effects = actions
    .flatMap((action) => [action['effect'], (action['undo'] as Data | null | undefined)?.['effect']])
    .filter((effect) => effect != null);
  const asked = (variable: string): string[] => [
    ...new Set([...all.matchAll(new RegExp(`\\$${variable}\\['(\\w+)'\\]`, 'gi'))].map((match) => match[1]!)),
  ];
  const has = (list: readonly unknown[], name: string): boolean => list.some((each) => Object.hasOwn(each as object, name));

  it.each([
    ['action', actions],
    ['Check', checks],
    ['Effect', effects],
    ['Wait', actions],
    ['script:Manifest', packages.map(({ files: texts }) => JSON.parse(texts.get('handover.json') ?? '') as Data)],
  ])('has all that the scripts ask of $%s', (variable, list) => {
    expect(asked(variable).length).toBeGreaterThan(1);
    expect(asked(variable).filter((name) => !has(list, name))).toEqual([]);
  });

  it('has no kind of action, check or effect that the scripts do not know', () => {
    const kinds = new Set([...actions, ...checks, ...effects].map((each) => String((each as Data)['kind'])));
    expect(kinds.size).toBeGreaterThan(10);
    expect([...kinds].filter((kind) => kind !== 'none' && !all.includes(`'${kind}' {`))).toEqual([]);
  });
});

describe('what the scripts say', () => {
  const keys = [...all.matchAll(/Get-Text -Key '(\w+)'/g)].map((match) => match[1]!);

  it('is all in the texts of the package, and nothing there is left over', () => {
    expect(new Set(keys)).toEqual(new Set(Object.keys(TRANSLATIONS.en.handoverTexts.script)));
  });

  it('is filled with the values that the texts ask for', () => {
    const texts: Readonly<Record<string, string>> = TRANSLATIONS.en.handoverTexts.script;
    const wrong = [...all.matchAll(/Get-Text -Key '(\w+)'(?: -Values (@\{[^}]*\}|\$\w+))?/g)].flatMap(([, key = '', values = '']) => {
      if (values.startsWith('$')) return [];
      const wanted = [...(texts[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
      const given = [...values.matchAll(/(?:[{;]|^\s+)\s*(\w+) = /gm)].map((match) => match[1]).sort();
      return wanted.join() === given.join() ? [] : [`${key}: ${given.join()} for ${wanted.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('explains every parameter and every exit code', () => {
    for (const { name, source } of entries) {
      const block = source.slice(source.indexOf('[CmdletBinding('), source.indexOf('Set-StrictMode'));
      const parameters = [...block.matchAll(/\] \$(\w+)/g)].map((match) => match[1]!);
      expect(parameters.length).toBeGreaterThan(2);
      for (const parameter of parameters) expect(`${name} ${source.includes(`.PARAMETER ${parameter}\n`)}`).toBe(`${name} true`);
      for (const section of ['.SYNOPSIS', '.DESCRIPTION', '.EXAMPLE', '.NOTES\nExit codes: 0 ']) expect(source).toContain(section);
    }
    const readme = scriptFiles().find(({ name }) => name === 'README.md')?.text ?? '';
    for (const [, code] of all.matchAll(/(?:failed|declined|differs|pending|refused|unusable) = (\d)/g))
      expect(readme).toContain(`| ${code} |`);
  });
});

it('the package gets every file of the folder, with forward slashes and line feeds', () => {
  const names = scriptFiles().map(({ name }) => name);
  expect(names).toEqual(['README.md', ...files.map(({ name }) => name)].toSorted());
  expect(scriptFiles().every(({ text }) => !text.includes('\r'))).toBe(true);
  expect(path.isAbsolute(SCRIPTS_FOLDER)).toBe(true);
});

type Data = Readonly<Record<string, unknown>>;

function toLines(text: string): Data[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Data);
}

function unset({ assigned, parameters, used }: ScriptFunction): string[] {
  const known = new Set([...assigned, ...parameters.map((name) => name.toLowerCase()), ...AUTOMATIC, ...PREFERENCES]);
  return [...new Set(used)].filter((name) => !known.has(name));
}

function sourceOf(name: string): string {
  const source = files.map((file) => file.source).find((text) => text.includes(`\nfunction ${name} {`)) ?? '';
  const from = source.indexOf(`\nfunction ${name} {`);
  expect(from).toBeGreaterThanOrEqual(0);
  return source.slice(from, source.indexOf('\n}\n', from));
}

function inOrder(text: string, parts: readonly string[]): boolean {
  const places = parts.map((part) => text.indexOf(part));
  return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!));
}

function reachableFrom(name: string, reached = new Set<string>()): Set<string> {
  for (const { command } of named.get(name)?.calls ?? []) {
    if (!named.has(command) || reached.has(command)) continue;
    reached.add(command);
    reachableFrom(command, reached);
  }
  return reached;
}
