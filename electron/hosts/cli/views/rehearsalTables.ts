import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import type { Reason } from '../../../../shared/model/resultSummary.ts';
import type { RehearseResult } from '../../../service/jobs/rehearseJob.ts';
import { bullets, heading, INDENT, type Page, paragraph, table } from './page.ts';

/** Rows that a person reads; a program reads the files. */
const MOST_SERVICES = 12;
const MOST_REFUSALS = 12;
const EXAMPLES = 3;
const MOST_ALTERNATIVES = 4;

/** Assignments that the plan brought into error, by reason; those that were there before are counted. */
export function errorLines({ impact, summary }: RehearseResult, naming: Naming, page: Page): string[] {
  const { t, number, list } = page.words;
  if (impact.errors.length === 0) return [];
  const fresh = impact.errors.filter((row) => row.newUsers > 0);
  const columns = [
    { heading: t('errors.reason'), flexible: true },
    { heading: t('errors.product'), flexible: true },
    { heading: t('errors.source'), flexible: true },
    { heading: t('errors.newUsers'), align: 'end' as const },
    { heading: t('errors.example'), flexible: true },
  ];
  const rows = fresh.map(({ error, skuId, groupId, newUsers, examples }) => [
    t(`assignmentError.${error}`),
    naming.product(skuId),
    naming.source(groupId),
    number(newUsers),
    list(examples.map(naming.user)),
  ]);
  const old = impact.errors.reduce((sum, row) => sum + row.users - row.newUsers, 0);
  return [
    ...heading(page, t('errors.heading')),
    ...(rows.length === 0 ? [] : table(page, columns, rows)),
    ...paragraph(page, t('errors.summary', { before: summary.users.inErrorBefore, after: summary.users.inErrorAfter, old })),
  ];
}

/** What happens to each service, the harmed ones first; the harmless rest is counted. */
export function serviceLines({ impact }: RehearseResult, naming: Naming, page: Page): string[] {
  const { t, number } = page.words;
  if (impact.services.length === 0) return [];
  const results = ['lost', 'downgraded', 'gap', 'dip', 'gained', 'upgraded', 'successor'] as const;
  const shown = impact.services.slice(0, MOST_SERVICES);
  const atRisk = dataAtRisk(impact.services).map((data) => t(`risk.${data}`));
  const used = results.filter((result) => shown.some((service) => service.users[result] > 0));
  const columns = [
    { heading: t('services.service'), flexible: true },
    ...used.map((result) => ({ heading: t(`services.${result}`), align: 'end' as const })),
  ];
  const rows = shown.map(({ family, users }) => [
    naming.family(family),
    ...used.map((result) => (users[result] === 0 ? '' : number(users[result]))),
  ]);
  const rest = impact.services.length - shown.length;
  return [
    ...heading(page, t('services.heading')),
    ...table(page, columns, rows),
    ...(rest === 0 ? [] : [`${INDENT}${t('services.more', { count: rest })}`]),
    ...paragraph(page, t('services.legend')),
    ...bullets(page, atRisk),
  ];
}

/** Data that hangs on a service somebody loses; a phone number also goes in a gap (F134 to F136). */
function dataAtRisk(services: RehearseResult['impact']['services']): ('mailbox' | 'files' | 'phone-number')[] {
  const losing = new Set(services.filter(({ users }) => users.lost > 0).map((service) => service.dataAtRisk));
  const interrupted = services.some(({ users, dataAtRisk: data }) => data === 'phone-number' && users.lost + users.gap > 0);
  return [
    ...(losing.has('mailbox') ? ['mailbox' as const] : []),
    ...(losing.has('files') ? ['files' as const] : []),
    ...(interrupted ? ['phone-number' as const] : []),
  ];
}

/** Seats used against seats owned, at the start, at the peak and at the end. */
export function seatLines({ summary: { seats } }: RehearseResult, naming: Naming, page: Page): string[] {
  const { t, number } = page.words;
  const moving = seats.filter(
    (seat) => seat.consumedPeak > seat.owned || seat.consumedPeak !== seat.consumedBefore || seat.consumedAfter !== seat.consumedBefore,
  );
  const columns = [
    { heading: t('seats.product'), flexible: true },
    ...(['owned', 'before', 'peak', 'after', 'left'] as const).map((key) => ({ heading: t(`seats.${key}`), align: 'end' as const })),
  ];
  const rows = moving.map(({ skuId, owned, consumedBefore, consumedPeak, consumedAfter }) => [
    naming.product(skuId),
    ...[owned, consumedBefore, consumedPeak, consumedAfter, owned - consumedPeak].map(number),
  ]);
  const still = seats.length - moving.length;
  return [
    ...heading(page, t('seats.heading')),
    ...(moving.length === 0
      ? []
      : table(page, columns, rows, { ink: (row) => (moving[row]!.consumedPeak >= moving[row]!.owned ? 'yellow' : undefined) })),
    ...(still === 0 ? [] : [`${INDENT}${t('seats.unchanged', { count: still })}`]),
  ];
}

/** Refused calls, those of one step and one reason together. */
export function refusalLines({ summary: { refusals } }: RehearseResult, naming: Naming, page: Page): string[] {
  if (refusals.length === 0) return [];
  const { t, list } = page.words;
  const groups = new Map<string, { step: number; reasons: readonly Reason[]; targets: string[] }>();
  for (const { step, target, reasons } of refusals) {
    const key = `${step} ${reasons.map((reason) => `${reason.code} ${reason.message}`).join(' ')}`;
    const known = groups.get(key) ?? { step, reasons, targets: [] };
    groups.set(key, known);
    known.targets.push(target);
  }
  const texts = [...groups.values()].slice(0, MOST_REFUSALS).map(({ step, reasons, targets }) => {
    const reason = list(reasons.map((each) => reasonText(each, naming, page)));
    const count = targets.length;
    const who = list([
      ...targets.slice(0, EXAMPLES).map(naming.anything),
      ...(count > EXAMPLES ? [t('count.more', { count: count - EXAMPLES })] : []),
    ]);
    return t('refused.step', { step: step + 1, who, reason });
  });
  const rest = groups.size - texts.length;
  return [...heading(page, t('refused.heading')), ...bullets(page, [...texts, ...(rest === 0 ? [] : [t('count.more', { count: rest })])])];
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The reason in words, with the names of what the service's own message mentions by id, and the fact. */
function reasonText({ code, message }: Reason, naming: Naming, { words }: Page): string {
  const [first, ...others] = (message.toLowerCase().match(ID) ?? []).map(naming.anything);
  const shown =
    others.length <= MOST_ALTERNATIVES
      ? others
      : [...others.slice(0, MOST_ALTERNATIVES), words.t('count.more', { count: others.length - MOST_ALTERNATIVES })];
  const named = first === undefined ? null : words.find(`reason.named.${code}`, { first, others: words.alternatives(shown) });
  const text = named ?? words.find(`reason.plain.${code}`);
  return code.startsWith('F') ? `${text ?? printable(message)} (${code})` : (text ?? printable(message));
}
