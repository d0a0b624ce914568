import type { ServiceAt } from '../../../../shared/contract/licenses.ts';
import type { WhatIfSource, WhatIfTurn } from '../../../../shared/contract/whatIf.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';
import type { FactNumber } from '../../../../shared/model/facts.ts';
import type { AssignmentError } from '../../../../shared/model/graph.ts';

type Words = Pick<Translator, 't' | 'duration'>;

/** *Office 365 E1 (group Finance): the assignment is removed.* */
export function sourceText({ plan, group, fate, error }: WhatIfSource, { t }: Words): string {
  const source = pathText(plan, group?.name ?? null, { t });
  return fate === 'error'
    ? t('window.whatIf.fate.error', { source, error: t(`assignmentError.${error}`) })
    : t(`window.whatIf.fate.${fate}`, { source });
}

function pathText(plan: string, group: string | null, { t }: Pick<Words, 't'>): string {
  return group === null ? t('window.whatIf.direct', { plan }) : t('window.whatIf.inherited', { plan, group });
}

/** *After 1 min: group Finance is processed, because its licenses were changed.* */
export function turnText({ at, what, event, because, group }: WhatIfTurn, { t, duration }: Words): string {
  const happened = t(`window.whatIf.event.${event}`, { group: group?.name ?? '' });
  const why = because === null ? '' : ` ${t(`window.whatIf.because.${because}`)}`;
  return t(`window.whatIf.turn.${what}`, { time: duration(at), happened: `${happened}${why}` });
}

/** *Exchange Online (Plan 2) of Office 365 E3 (group Finance)* */
export function serviceAtText({ name, from }: ServiceAt, { t }: Pick<Words, 't'>): string {
  if (from === null) return name;
  return t('window.whatIf.serviceOf', { service: name, source: pathText(from.plan, from.source.group?.name ?? null, { t }) });
}

/** The user is in the group no longer. */
const LEAVING: readonly WhatIfTurn['because'][] = ['memberRemoved', 'membershipRuleEvaluated', 'onPremisesChangeSynchronized'];

/** What the behaviour of a source rests on. */
export function sourceFacts({ fate, group, error }: WhatIfSource, turns: readonly WhatIfTurn[]): readonly FactNumber[] {
  switch (fate) {
    case 'removed':
      if (group === null) return ['F69'];
      return turns.some(({ because, group: by }) => by?.id === group.id && LEAVING.includes(because)) ? ['F94'] : [];
    case 'switchedOff':
      return ['F65'];
    case 'deleted':
      return ['F104'];
    case 'error':
      return errorFacts(error);
    case 'stays':
    case 'new':
    case 'disabled':
      return [];
  }
}

const FACTS_OF_ERROR: Readonly<Record<AssignmentError, readonly FactNumber[]>> = {
  None: [],
  CountViolation: ['F83'],
  MutuallyExclusiveViolation: ['F43', 'F108'],
  DependencyViolation: ['F44', 'F95'],
  ProhibitedInUsageLocationViolation: ['F110'],
  UniquenessViolation: ['F93', 'F111'],
  Other: ['F76'],
};

export function errorFacts(error: AssignmentError): readonly FactNumber[] {
  return FACTS_OF_ERROR[error];
}
