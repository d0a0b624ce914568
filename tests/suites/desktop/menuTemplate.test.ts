import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MenuContent, type MenuEntry, menuTemplate } from '../../../electron/hosts/desktop/menuTemplate.ts';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { createTranslator, LANGUAGES, type Language } from '../../../shared/i18n/translator.ts';
import { ROOT } from '../cli/runCli.ts';

function card(id: string, openedAt: string | null, more: Partial<TenantCard> = {}): TenantCard {
  const figures = { users: 1, groups: 0, licensePlans: 1, openFindings: 0, scenarios: 0 };
  return {
    id,
    name: `Tenant ${id}`,
    origin: 'demo',
    exportedAt: null,
    importedAt: '',
    openedAt,
    trouble: null,
    earlierOf: null,
    ...figures,
    ...more,
  };
}

function menuOf(more: Partial<MenuContent> = {}, language: Language = 'en') {
  const ran: string[] = [];
  const entries = menuTemplate({
    words: createTranslator(language),
    preferences: { language: null, theme: 'dark' },
    tenants: [],
    platform: 'linux',
    run: (command) => ran.push(command),
    ...more,
  });
  return { entries, ran, all: flatten(entries) };
}

function flatten(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.submenu ?? [])]);
}

describe('the menu of the desktop', () => {
  it.each(LANGUAGES)('has words for everything in %s', (language) => {
    const labels = menuOf({}, language)
      .all.filter(({ type, role }) => type !== 'separator' && role !== 'appMenu')
      .map(({ label }) => label ?? '');
    expect(labels.filter((label) => label === '' || label.includes('hosts.'))).toEqual([]);
    expect(labels).toContain({ en: 'Import file…', sv: 'Importera fil …', nl: 'Bestand importeren…' }[language]);
  });

  it('runs commands that the window knows', () => {
    const { all, ran } = menuOf();
    for (const { click } of all) click?.();
    const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: ROOT })
      .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
      .join('\n');
    const unknown = ran.filter((id) => !sources.includes(`id: '${id}'`) && !sources.includes(`id: \`${id.split('-')[0]}-\${`));
    expect(ran.length).toBeGreaterThan(8);
    expect(unknown).toEqual([]);
  });

  it('offers the tenants opened last, latest first, without those that cannot be opened', () => {
    const tenants = [
      card('old', '2026-01-01T00:00:00Z'),
      card('new', '2026-03-01T00:00:00Z', { name: 'R&D' }),
      card('never', null),
      card('gone', '2026-04-01T00:00:00Z', { trouble: 'gone' }),
    ];
    const { all, ran } = menuOf({ tenants });
    const recent = all.find(({ label }) => label === 'Recent tenants')?.submenu ?? [];
    expect(recent.map(({ label }) => label)).toEqual(['R&&D', 'Tenant old']);
    recent[0]?.click?.();
    expect(ran).toEqual(['openTenant-new']);
  });

  it('says so when no tenant was opened yet', () => {
    const recent = menuOf().all.find(({ label }) => label === 'Recent tenants')?.submenu;
    expect(recent).toEqual([{ label: 'None yet', enabled: false }]);
  });

  it('marks the theme and the language that are set', () => {
    const checked = (more: Partial<MenuContent>) =>
      menuOf(more)
        .all.filter((entry) => entry.checked === true)
        .map(({ label }) => label);
    expect(checked({})).toEqual(['Dark']);
    expect(checked({ preferences: { language: 'sv', theme: 'auto' } })).toEqual(['As the system', 'Svenska']);
  });

  it('leaves the keys of its commands to the window, which knows whether a text is being typed', () => {
    expect(
      menuOf().all.filter(({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false),
    ).toEqual([]);
    const mac = menuOf({ platform: 'darwin' });
    expect(mac.all.filter(({ accelerator }) => accelerator !== undefined)).toEqual([]);
    expect(mac.entries[0]).toEqual({ role: 'appMenu' });
  });
});
