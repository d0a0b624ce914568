import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeDataFolder } from '../../../service/dataFolder.ts';
import type { RehearseResult } from '../../../service/jobs/rehearseJob.ts';
import { type CommandHost, EXIT, nearPath, present, quoted, toJsonText } from '../commandHost.ts';
import { hang } from '../layout/textWidth.ts';
import { type ImportedTenant, shortImportLines } from '../views/importView.ts';
import { heading, INDENT, type Page, paragraph } from '../views/page.ts';
import { fileLines, rehearsalLines, stepLines } from '../views/rehearsalView.ts';
import { resultFileMeanings } from './rehearseCommand.ts';

const DEMO = path.join(import.meta.dirname, '../../../../resources/demo-tenants/e1-to-e3');
const PLAN = path.join(DEMO, 'plans', 'finance-e1-to-e3.json');

export interface DemoArguments {
  readonly data?: string;
}

/** Where the demonstration keeps what it makes, and what it is made from. */
interface DemoFiles {
  readonly tenant: string;
  readonly plan: string;
  readonly out: string;
}

/** What `npm start` does until there is a window. Its exit code says whether it worked, not how the example plan fares. */
export async function runDemo(host: CommandHost, { data }: DemoArguments): Promise<number> {
  const folder = path.join(await makeDataFolder(data, host.environment), 'demo');
  await mkdir(folder, { recursive: true });
  const files: DemoFiles = { tenant: path.join(folder, 'e1-to-e3.db'), plan: PLAN, out: path.join(folder, 'finance-e1-to-e3') };
  const imported = await host.service.importTenant({ source: DEMO, tenant: files.tenant }, host.jobOptions);
  const rehearsed = await host.service.rehearsePlan({ tenant: files.tenant, plan: { file: PLAN }, out: files.out }, host.jobOptions);
  present(
    host,
    () => demoLines(imported, rehearsed, files, host),
    () => toJsonText({ import: imported.report, rehearsal: rehearsed.summary, files: [files.tenant, PLAN, ...rehearsed.files] }),
  );
  return EXIT.done;
}

function demoLines(imported: ImportedTenant, rehearsed: RehearseResult, files: DemoFiles, host: CommandHost): string[] {
  const { page, words } = host;
  const { t } = words;
  return [
    page.paint('bold', t('demo.title')),
    ...paragraph(page, t('app.offline')),
    ...heading(page, t('demo.importHeading')),
    ...shortImportLines(imported, page),
    ...heading(page, t('demo.planHeading')),
    ...stepLines(rehearsed, page),
    ...heading(page, t('demo.resultHeading')),
    '',
    ...rehearsalLines(rehearsed, page),
    ...fileLines([[files.tenant, t('files.tenant')], [files.plan, t('files.plan')], ...resultFileMeanings(rehearsed.files, words)], page),
    ...nextLines(files, host),
  ];
}

function nextLines({ tenant, plan }: DemoFiles, { page, words: { t }, program }: CommandHost): string[] {
  const common = `--tenant ${quoted(nearPath(tenant))} --plan`;
  const ideas: readonly (readonly [string, string])[] = [
    [t('demo.check'), `${program} check ${common} ${quoted(nearPath(plan))}`],
    [t('demo.again'), `${program} rehearse ${common} my-plan.json --out my-result`],
    [t('demo.own'), `${program} import my-export --tenant my-tenant.db`],
    [t('demo.help'), `${program} --help`],
  ];
  return [...heading(page, t('demo.nextHeading')), ...ideas.flatMap((idea) => ideaLines(idea, page))];
}

/** The command stays on one line: it is there to be copied. */
function ideaLines([text, command]: readonly [string, string], page: Page): string[] {
  return [...hang(`${INDENT}- `, text, page.width), `${INDENT}${INDENT}${command}`];
}
