import { ActionIcon, Text, Title, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseCard } from '../../../../shared/contract/training.ts';
import type { ExerciseLevel } from '../../../../shared/model/exercise.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { stateOf } from '../exerciseState.ts';
import classes from '../training.module.css';
import { StateBadge } from './StateBadge.tsx';
import { useRemoveExercise } from './useRemoveExercise.tsx';

interface LevelTableProps {
  readonly level: ExerciseLevel;
  readonly cards: readonly ExerciseCard[];
  /** The place of each exercise among those of the program, from 1 on, by its id: what a class calls it by. */
  readonly places: ReadonlyMap<string, number>;
}

/** The exercises of one level, in the order in which they are meant to be taken. */
export function LevelTable({ level, cards, places }: LevelTableProps) {
  const { t } = useTranslation();
  const heading = useId();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes['level']}>
      <Title order={2} id={heading}>
        {t(`window.training.levels.${level}.name`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(`window.training.levels.${level}.about`)}
      </Text>
      <PlainTable widths={['50%', '13%', '12%', '25%']} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.training.column.exercise')}</th>
            <th scope="col" data-number>
              {t('window.training.column.minutes')}
            </th>
            <th scope="col" data-number>
              {t('window.training.column.users')}
            </th>
            <th scope="col">{t('window.training.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <ExerciseRow key={card.id} card={card} place={places.get(card.id) ?? null} />
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}

function ExerciseRow({ card, place }: { readonly card: ExerciseCard; readonly place: number | null }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { id, title, minutes, users, best, imported } = card;
  return (
    <tr>
      <th scope="row">
        <div className={classes['named']}>
          <span className={classes['place']}>{place !== null && number(place)}</span>
          <span>
            <Link to="/training/exercises/$exerciseId" params={{ exerciseId: id }} className={classes['exercise']}>
              {title}
            </Link>
            {imported && <span className={classes['imported']}>{t('window.training.imported')}</span>}
          </span>
        </div>
      </th>
      <td data-number>{t('window.training.minutes', { count: minutes })}</td>
      <td data-number>{users === null ? '' : number(users)}</td>
      <td>
        <span className={classes['state']}>
          <StateBadge state={stateOf(card)} />
          {best !== null && <span className={classes['small']}>{t('window.training.points', { count: best })}</span>}
          {imported && <RemoveButton card={card} />}
        </span>
      </td>
    </tr>
  );
}

function RemoveButton({ card }: { readonly card: ExerciseCard }) {
  const { t } = useTranslation();
  const remove = useRemoveExercise();
  const label = t('window.training.add.remove', { title: card.title });
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => remove(card)}>
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
