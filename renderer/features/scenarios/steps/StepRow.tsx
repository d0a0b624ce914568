import { Text } from '@mantine/core';
import { IconBan, IconGripVertical } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation, Scenario, StagedStep } from '../../../../shared/contract/scenarios.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { useScenarioEdits } from '../useScenarioEdits.ts';
import classes from './StepList.module.css';
import { StepMenu } from './StepMenu.tsx';

interface StepRowProps {
  readonly staged: StagedStep;
  readonly index: number;
  readonly last: boolean;
  readonly scenario: Scenario;
  readonly naming: Naming;
  readonly refusal: Evaluation['refusedSteps'][number] | null;
  readonly move: (key: number, to: number) => void;
  /** Key of the step that is being dragged. */
  readonly dragged: number | null;
  readonly onDrag: (key: number | null) => void;
}

export function StepRow({ staged, index, last, scenario, naming, refusal, move, dragged, onDrag }: StepRowProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { edit } = useScenarioEdits();
  const text = stepText(staged.step, naming, words, staged.namedUsers);

  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.altKey && event.key === 'ArrowUp') move(staged.key, index - 1);
    else if (event.altKey && event.key === 'ArrowDown') move(staged.key, index + 1);
    else if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling);
    else if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling);
    else if (event.key === 'Delete') void edit({ kind: 'remove', keys: [staged.key] });
    else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (dragged !== null) move(dragged, index);
    onDrag(null);
  };
  return (
    <li
      className={classes['step']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the keys that move and delete it.
      tabIndex={0}
      aria-label={`${words.number(index + 1)}. ${text}`}
      data-dragged={dragged === staged.key || undefined}
      draggable
      onDragStart={() => onDrag(staged.key)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (dragged !== null) event.preventDefault();
      }}
      onDrop={drop}
      onKeyDown={press}
    >
      <IconGripVertical size={16} stroke={1.6} aria-hidden className={classes['grip']} />
      <Text size="sm" c="dimmed" className={classes['number']}>
        {words.number(index + 1)}
      </Text>
      <div className={classes['text']}>
        <Text size="sm">{text}</Text>
        {staged.step.note !== undefined && staged.step.note !== '' && (
          <Text size="xs" c="dimmed">
            {staged.step.note}
          </Text>
        )}
        {refusal !== null && (
          <div className={classes['refusal']}>
            <Badge icon={IconBan} meaning="bad">
              {t('window.scenarios.refused')}
            </Badge>
            <Text size="xs">
              {t('window.scenarios.refusedFor', {
                count: refusal.targets,
                reasons: words.list(refusal.codes.map((code) => words.find(`reason.plain.${code}`) ?? code)),
              })}
            </Text>
          </div>
        )}
      </div>
      <StepMenu staged={staged} index={index} last={last} scenario={scenario} move={move} />
    </li>
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}
