import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { runbookDocument } from '../../../electron/handover/runbook/runbookDocument.ts';
import { runbookFiles } from '../../../electron/handover/runbook/runbookFiles.ts';
import { scriptTexts } from '../../../electron/handover/scripts/scriptTexts.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { packageOf } from '../../support/fakeGraph/rehearsedPackage.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { contentOfPackage } from './contentOfPackage.ts';
import { hostilePackage } from './hostileTenant.ts';

const mixed = medley();

describe('the runbook', () => {
  it.each(LANGUAGES)('in %s has a section for each wave, with its command, its check, its stop rule and its way back', (language) => {
    const document = runbookDocument(contentOfPackage(mixed, language));
    expect(document.sections.map(({ id }) => id)).toEqual([
      'overview',
      'before',
      'wave-1',
      'wave-2',
      'wave-3',
      'wave-4',
      'back',
      'after',
      'portals',
      'sign-off',
    ]);
    for (const number of [1, 2, 3, 4]) {
      const said = textsOf(document, `wave-${number}`);
      expect(said).toContain(`./Invoke-Handover.ps1 -Wave ${number}`);
      expect(said).toContain(`./Undo-Handover.ps1 -FromWave ${number}`);
      for (const fact of ['F89', 'F90', 'F91']) expect(said).toContain(fact);
    }
  });

  it.each(LANGUAGES)('in %s leaves no text unfilled and names no id where there is a name', (language) => {
    const said = JSON.stringify(runbookDocument(contentOfPackage(mixed, language)));
    expect(said).not.toMatch(/\{\{|handoverTexts\.|reportTexts\.|undefined|\[object|\{created:/);
    expect(said).toContain('Finance – E3 (ÅÄÖ)');
  });

  it('gives the portals’ paths of each step, today and before September 2024 (F178)', () => {
    const document = runbookDocument(contentOfPackage(mixed));
    expect(textsOf(document, 'wave-1')).toContain(
      'Microsoft 365 admin center > Billing > Licenses > E3 > Groups > Finance – E3 (ÅÄÖ) > Assign licenses',
    );
    expect(textsOf(document, 'wave-1')).toContain('Azure Active Directory > Groups > Finance – E3 (ÅÄÖ) > Licenses > Assignments');
    expect(textsOf(document, 'wave-1')).toContain(
      'Microsoft Entra admin center > Groups > All groups > Finance – E3 (ÅÄÖ) > Members > Add members †',
    );
    for (const fact of ['F70', 'F85', 'F127', 'F178']) expect(textsOf(document, 'portals')).toContain(fact);
  });

  it('names those whom the rehearsed way back does not leave as they were', () => {
    const content = contentOfPackage(mixed);
    const said = (userIds: readonly string[], refusedCalls: number): string =>
      JSON.stringify(runbookDocument({ ...content, wayBack: { userIds, refusedCalls } }).sections.find(({ id }) => id === 'back'));
    const [user] = [...content.firstChecks()].flatMap((check) => (check.kind === 'user' ? [check] : []));
    if (user === undefined) throw new Error('nobody is touched');
    expect(said([], 0)).not.toContain('The way back was rehearsed');
    expect(said([user.id], 0)).toContain(`1 user does not end quite as before, among them ${content.names.userById(user.id).displayName}.`);
    expect(said([], 3)).toContain('3 calls would be refused');
  });

  it('says as many waves, requests and users as the manifest', () => {
    const document = runbookDocument(contentOfPackage(mixed));
    const table = document.sections[0]?.blocks.find((block) => block.kind === 'table');
    const { waves } = mixed.compiled;
    expect(table?.kind === 'table' && table.rows.map((row) => row.slice(3).map(({ text }) => Number(text)))).toEqual(
      waves.map(({ users, requests, manualTasks }) => [users, requests, manualTasks]),
    );
    const figures = document.sections[0]?.blocks.find((block) => block.kind === 'figures');
    expect(figures?.kind === 'figures' && figures.figures.map(({ text }) => text).slice(0, 3)).toEqual([
      '4',
      String(mixed.compiled.requests),
      '1',
    ]);
  });

  it('tells tasks by hand where they are to be done, and what cannot be taken back', () => {
    const document = runbookDocument(contentOfPackage(hostilePackage()));
    const said = JSON.stringify(document.sections.filter(({ id }) => id.startsWith('wave-')));
    expect(said).toContain('In the on-premises directory, add 1 user: ');
    expect(said).toContain('Buy seats of E3 until there are 200; there were 100');
  });

  it('warns before a plan that the service would refuse, and names the steps that are left out', () => {
    const snapshot = tenant().sku('e1').group('g').user('u1', { location: null }).snapshot();
    const refused = packageOf(
      snapshot,
      plan([{ kind: 'assignLicense', target: { users: { ids: ['u1'] } }, addLicenses: [{ skuId: 'gone' }] }]),
      catalogOf(),
    );
    expect(refused.rehearsal.verdict).toBe('blocked');
    const notice = runbookDocument(contentOfPackage(refused)).sections[0]?.blocks[0];
    expect(notice).toMatchObject({ kind: 'notice', tone: 'bad' });
    expect(notice?.kind === 'notice' && notice.text).toContain('step 1 (');
    const texts = JSON.parse(scriptTexts(contentOfPackage(refused))) as { verdict: { title: string; refusedSteps: string[] } };
    expect(texts.verdict.title).toBe('Do not carry this out as it is');
    expect(texts.verdict.refusedSteps).toEqual([expect.stringMatching(/^1\. Change the direct licenses of /)]);
  });

  it('is a page without scripts or anything from outside, and a text that is the same in Markdown, whatever the names are', async () => {
    const [page, text] = await runbookFiles(contentOfPackage(hostilePackage()));
    const elements = elementsOf(parse(page?.text ?? ''));
    expect(elements.filter(({ nodeName }) => ['script', 'img', 'link', 'iframe', 'object'].includes(nodeName))).toEqual([]);
    const links = elements
      .filter(({ nodeName }) => nodeName === 'a')
      .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
    const html = new MarkdownIt({ html: true, linkify: false }).render(text?.text ?? '');
    const inMarkdown = elementsOf(parse(html));
    expect(inMarkdown.filter(({ nodeName }) => ['script', 'a', 'em', 'img'].includes(nodeName))).toEqual([]);
  });
});

describe('texts.json', () => {
  it.each(LANGUAGES)('in %s has every text, with places for values, and a name for all that the checks name', (language) => {
    const content = contentOfPackage(mixed, language);
    const texts = JSON.parse(scriptTexts(content)) as Record<string, Record<string, unknown>>;
    expect(Object.values(texts['script'] ?? {}).filter((text) => typeof text !== 'string' || text === '' || text.includes('{{'))).toEqual(
      [],
    );
    expect(texts['script']?.['beginWave']).toContain('{wave}');
    expect(Object.keys(texts['waves'] ?? {})).toEqual(['1', '2', '3', '4']);
    expect(texts['groups']).toMatchObject({ finance: 'Finance – E3 (ÅÄÖ)', desk: 'desk' });
    expect(Object.keys(texts['licensePlans'] ?? {}).toSorted()).toEqual(['bi', 'e1', 'e3']);
  });

  it('has the two sentences of every task by hand under the id of its action', () => {
    const packed = hostilePackage();
    const texts = JSON.parse(scriptTexts(contentOfPackage(packed))) as { manual: Record<string, { do: string; undo: string }> };
    const ids = packed.compiled.waves.flatMap(({ number }) =>
      [...packed.compiled.actions(number)].filter(({ kind }) => kind === 'manual').map(({ id }) => id),
    );
    expect(ids.length).toBe(2);
    expect(Object.keys(texts.manual)).toEqual(ids);
    for (const task of Object.values(texts.manual)) {
      expect([task.do !== '', task.undo !== '', task.do.includes('\n'), task.do.includes('\u001b')]).toEqual([true, true, false, false]);
    }
  });
});

function textsOf(document: ReportDocument, id: string): string {
  const section = document.sections.find((each) => each.id === id);
  return JSON.stringify(section).replaceAll('\\n', ' ');
}

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}
