import type { ConditionResult, Witness } from '../../model/assessment.ts';
import type { ForbiddenEvent, Goal } from '../../model/condition.ts';
import type { Translator } from '../translator.ts';
import { heldPlan } from './conditionText.ts';
import { capitalized } from './conditionUsers.ts';
import type { Naming } from './naming.ts';

/** What was found about one condition. */
export interface DiagnosisText {
  /** Whether it was reached or happened, and to how many. */
  readonly sentence: string;
  /** One line for each witness, so that each can lead to its moment in the playback. */
  readonly witnesses: readonly { readonly text: string; readonly witness: Witness }[];
  /** How many more there are; null when all are told. */
  readonly more: string | null;
}

export function diagnosisText(result: ConditionResult, naming: Naming, words: Translator): DiagnosisText {
  const { condition, witnesses, against } = result;
  const untold = condition.kind === 'question' ? 0 : against - witnesses.length;
  return {
    sentence: resultText(result, words),
    witnesses: witnesses.map((witness) => ({ text: witnessText(result, witness, naming, words), witness })),
    more: untold <= 0 ? null : words.t('window.conditions.witness.more', { count: untold }),
  };
}

function resultText({ condition, met, against, of, measured }: ConditionResult, { t, duration }: Translator): string {
  if (condition.kind === 'question') {
    if (met) return t('window.conditions.result.right');
    return condition.answered ? t('window.conditions.result.wrong') : t('window.conditions.result.unanswered');
  }
  if (condition.kind === 'goal') {
    if (met) return of === null ? t('window.conditions.result.reached') : t('window.conditions.result.reachedFor', { count: of });
    if (of === 0) return t('window.conditions.result.nobodyMeant');
    if (of !== null) return t('window.conditions.result.notReachedFor', { against, of });
    return measured === null ? t('window.conditions.result.notReached') : t('window.conditions.result.unitsInUse', { measured });
  }
  if (met) return t('window.conditions.result.avoided');
  switch (condition.event.kind) {
    case 'refusal':
      return t('window.conditions.result.refused', { count: against });
    case 'stepUsed':
      return t('window.conditions.result.steps', { count: against });
    case 'peakAbove':
      return t('window.conditions.result.unitsAtPeak', { measured: measured ?? 0 });
    case 'seatsAbove':
      return t('window.conditions.result.seatsRaised', { measured: measured ?? 0 });
    case 'longerThan':
      return t('window.conditions.result.took', { duration: duration(measured ?? 0) });
    default:
      return t('window.conditions.result.happenedTo', { against, of: of ?? against });
  }
}

function witnessText(result: ConditionResult, witness: Witness, naming: Naming, words: Translator): string {
  const { t } = words;
  const isStep = result.condition.kind === 'never' && result.condition.event.kind === 'stepUsed';
  const step = witness.step === null ? [] : [t('window.conditions.witness.stepNumber', { stepNumber: witness.step + 1 })];
  const who = isStep ? (step[0] ?? '') : whoText(witness, naming, words);
  const when = [...(isStep ? [] : step), ...momentText(witness, words)].join(', ');
  const what = whatText(result, witness, naming, words);
  // A name keeps its letters; the words of the program begin a sentence.
  const begin = witness.userId === null && witness.groupId === null && witness.skuId === null ? capitalized(who) : who;
  return when === ''
    ? t('window.conditions.witness.line', { who: begin, what })
    : t('window.conditions.witness.lineAt', { who: begin, what, when });
}

function whoText({ userId, groupId, skuId }: Witness, naming: Naming, { t }: Translator): string {
  if (userId !== null) return naming.user(userId);
  if (groupId !== null) return naming.group(groupId);
  return skuId === null ? t('window.conditions.witness.path') : naming.product(skuId);
}

function momentText({ atSeconds }: Witness, { t, duration }: Translator): string[] {
  if (atSeconds === null) return [];
  return [
    atSeconds === 0 ? t('window.conditions.witness.atOnce') : t('window.conditions.witness.after', { duration: duration(atSeconds) }),
  ];
}

function whatText(result: ConditionResult, witness: Witness, naming: Naming, words: Translator): string {
  const { condition, measured } = result;
  if (witness.code !== null) return codeText(witness, naming, words);
  if (condition.kind === 'goal') return missedText(condition.goal, measured, witness, naming, words);
  return condition.kind === 'never' ? happenedText(condition.event, witness, naming, words) : '';
}

/** Why an assignment fails, or a call is refused. A code that this version has no words for is shown as it is. */
function codeText({ code, userId, groupId, skuId }: Witness, naming: Naming, words: Translator): string {
  const { t, find } = words;
  const error = find(`assignmentError.${code}`);
  if (error !== null) {
    const plan = skuId === null ? '' : naming.product(skuId);
    return t('window.conditions.witness.error', { plan, source: naming.source(groupId), error });
  }
  const reason = find(`reason.plain.${code}`) ?? String(code);
  return userId === null || groupId === null
    ? t('window.conditions.witness.refused', { reason })
    : t('window.conditions.witness.refusedOnGroup', { reason, group: naming.group(groupId) });
}

/** A goal that was not reached, where no code says why. */
function missedText(goal: Goal, measured: number | null, witness: Witness, naming: Naming, words: Translator): string {
  const { t } = words;
  const isUnwanted = 'not' in goal && goal.not === true;
  if (goal.kind === 'unitsUsed') return t('window.conditions.witness.inUse', { units: measured ?? 0 });
  if (witness.atSeconds === null) return isUnwanted ? t('window.conditions.witness.fromTheStart') : t('window.conditions.witness.notDone');
  switch (goal.kind) {
    case 'holds':
      return isUnwanted
        ? t('window.conditions.witness.got', { what: heldPlan(goal, { naming, words }) })
        : lostText(naming.product(goal.skuId), witness, naming, words);
    case 'serviceOn': {
      const service = naming.service(goal.servicePlanId);
      return isUnwanted ? t('window.conditions.witness.got', { what: service }) : lostText(service, witness, naming, words);
    }
    case 'member':
      return isUnwanted ? t('window.conditions.witness.joined') : t('window.conditions.witness.left');
    case 'attribute':
      return t('window.conditions.witness.setOtherwise');
    case 'groupAssigns': {
      const what = aboutText(witness, naming);
      if (witness.service !== null) return t('window.conditions.witness.assignedOtherwise', { what });
      return isUnwanted ? t('window.conditions.witness.assigned', { what }) : t('window.conditions.witness.notAssigned', { what });
    }
    default:
      return t('window.conditions.witness.changed', { what: aboutText(witness, naming) });
  }
}

function lostText(what: string, { groupId }: Witness, naming: Naming, { t }: Translator): string {
  return groupId === null
    ? t('window.conditions.witness.lost', { what })
    : t('window.conditions.witness.lostThrough', { what, group: naming.group(groupId) });
}

function happenedText(event: ForbiddenEvent, witness: Witness, naming: Naming, { t, duration }: Translator): string {
  const what = aboutText(witness, naming);
  switch (event.kind) {
    case 'loss':
      return t('window.conditions.witness.reduced', { what });
    case 'peakAbove':
      return t('window.conditions.witness.moreInUse', { units: event.units });
    case 'seatsAbove':
      return t('window.conditions.witness.raised', { units: event.units });
    case 'stepUsed':
      return t('window.conditions.witness.suchStep');
    case 'longerThan':
      return t('window.conditions.witness.notFinished');
    default:
      return witness.seconds === null
        ? t('window.conditions.witness.without', { what })
        : t('window.conditions.witness.withoutFor', { what, duration: duration(witness.seconds) });
  }
}

/** The service, or else the license plan, that a witness is about. */
function aboutText({ service, skuId }: Witness, naming: Naming): string {
  if (service !== null) return 'family' in service ? naming.family(service.family) : naming.service(service.servicePlanId);
  return skuId === null ? '' : naming.product(skuId);
}
