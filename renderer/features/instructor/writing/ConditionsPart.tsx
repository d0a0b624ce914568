import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SuggestedConditions } from '../../../../shared/contract/instructor.ts';
import type { ForbiddenEvent, Goal } from '../../../../shared/model/condition.ts';
import type { WorkState } from '../../../client/useWork.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import classes from '../instructor.module.css';
import { type ConditionItem, ConditionPicks } from './ConditionPicks.tsx';
import { kindOfCondition } from './conditionNumbers.ts';
import { freeId } from './draftLists.ts';
import type { PartProps } from './StoryPart.tsx';

interface ConditionsPartProps extends PartProps {
  readonly suggested: WorkState<SuggestedConditions>;
}

/** What must be reached and what must never happen, picked from what holds for the scenario. */
export function ConditionsPart({ draft, change, suggested }: ConditionsPartProps) {
  const { t } = useTranslation();
  const { data } = suggested;
  const { goals, never, questions } = draft;
  const taken = [...goals, ...never, ...questions];
  return (
    <div className={classes['fields']}>
      <Text size="sm" maw="80ch">
        {t('window.instructor.conditions.about')}
      </Text>
      <WorkNotice work={suggested} label={t('window.instructor.conditions.working')} again={t('window.instructor.conditions.again')} />
      {data !== undefined && (
        <>
          <ConditionPicks<Goal>
            toTell={(goal) => ({ kind: 'goal', goal })}
            heading={t('window.training.brief.goals')}
            none={t('window.instructor.conditions.noGoals')}
            names={data.names}
            items={mergeItems(
              data.goals.map(({ goal, users }) => ({ condition: goal, users })),
              goals.map(({ id, goal }) => ({ id, condition: goal })),
            )}
            onAdd={(goal) => change({ goals: [...goals, { id: freeId('goal', taken), facts: [], goal }] })}
            onChange={(id, goal) => change({ goals: goals.map((each) => (each.id === id ? { ...each, goal } : each)) })}
            onRemove={(id) => change({ goals: goals.filter((each) => each.id !== id) })}
          />
          <ConditionPicks<ForbiddenEvent>
            toTell={(event) => ({ kind: 'never', event })}
            heading={t('window.training.brief.never')}
            none={t('window.instructor.conditions.noNever')}
            names={data.names}
            items={mergeItems(
              data.never.map(({ event, users }) => ({ condition: event, users })),
              never.map(({ id, event }) => ({ id, condition: event })),
            )}
            onAdd={(event) => change({ never: [...never, { id: freeId('never', taken), facts: [], event }] })}
            onChange={(id, event) => change({ never: never.map((each) => (each.id === id ? { ...each, event } : each)) })}
            onRemove={(id) => change({ never: never.filter((each) => each.id !== id) })}
          />
        </>
      )}
    </div>
  );
}

/** What is suggested, as the draft has it where it has it; then what the draft has and nobody suggests any more. */
function mergeItems<Condition extends Goal | ForbiddenEvent>(
  suggested: readonly { readonly condition: Condition; readonly users: number | null }[],
  chosen: readonly { readonly id: string; readonly condition: Condition }[],
): ConditionItem<Condition>[] {
  const kinds = new Map(chosen.map((each) => [kindOfCondition(each.condition), each]));
  const items = suggested.map(({ condition, users }): ConditionItem<Condition> => {
    const kind = kindOfCondition(condition);
    const own = kinds.get(kind);
    return { key: kind, id: own?.id ?? null, condition: own?.condition ?? condition, users, suggested: true };
  });
  const known = new Set(items.map(({ key }) => key));
  const others = chosen.filter(({ condition }) => !known.has(kindOfCondition(condition)));
  return [...items, ...others.map(({ id, condition }) => ({ key: id, id, condition, users: null, suggested: false }))];
}
