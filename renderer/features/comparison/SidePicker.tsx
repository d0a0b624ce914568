import { Button, Select, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIST_PROPS } from '../directory/listProps.ts';
import classes from './comparison.module.css';
import { IMPORTED, momentText, readMoment, type Side, writeSide } from './sides.ts';
import type { ComparedSides, WhichSide } from './useComparedSides.ts';

interface SidePickerProps {
  readonly which: WhichSide;
  readonly sides: ComparedSides;
}

/** Chooses one of the two states: the tenant as imported, the end of a scenario, or a moment on its way. */
export function SidePicker({ which, sides }: SidePickerProps) {
  const { t } = useTranslation();
  const side = sides[which];
  const shownMoment = useSearch({ strict: false, select: ({ view, at }) => (view === 'moment' ? (at ?? null) : null) });
  const options = [
    { value: 'imported', label: t('window.comparison.side.imported') },
    ...sides.scenarios.flatMap(({ id, name }) => [
      { value: writeSide({ kind: 'scenario', id, at: null }), label: t('window.comparison.side.end', { name }) },
      { value: `${id}${MOMENT}`, label: t('window.comparison.side.moment', { name }) },
    ]),
  ];
  const value = side.kind === 'scenario' && side.at !== null ? `${side.id}${MOMENT}` : writeSide(side);
  const choose = (chosen: string | null): void => sides.choose(which, chosen === null ? IMPORTED : sideOf(chosen, shownMoment ?? 0));
  return (
    <div className={classes['side']}>
      <Select
        {...LIST_PROPS}
        label={t(`window.comparison.side.${which}`)}
        allowDeselect={false}
        data={options}
        title={options.find((option) => option.value === value)?.label}
        value={value}
        onChange={choose}
        className={classes['sideSelect']!}
      />
      {side.kind === 'scenario' && side.at !== null && (
        <MomentInput key={side.at} seconds={side.at} onChange={(at) => sides.choose(which, { ...side, at })} />
      )}
      {side.kind === 'scenario' && side.at !== null && shownMoment !== null && shownMoment !== side.at && (
        <Button variant="subtle" onClick={() => sides.choose(which, { ...side, at: shownMoment })}>
          {t('window.comparison.side.takeShown', { moment: momentText(shownMoment) })}
        </Button>
      )}
    </div>
  );
}

/** Ends the value of an option that is a moment; which one is asked for beside it. */
const MOMENT = '@';

function sideOf(option: string, at: number): Side {
  if (option === 'imported') return IMPORTED;
  const isMoment = option.endsWith(MOMENT);
  return { kind: 'scenario', id: Number(option.replace(/\D/g, '')), at: isMoment ? at : null };
}

/** Takes effect with Enter or when it is left; what cannot be read stays, and is said to be wrong. */
function MomentInput({ seconds, onChange }: { readonly seconds: number; readonly onChange: (seconds: number) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(momentText(seconds));
  const read = readMoment(text);
  const commit = (): void => {
    if (read !== null && read !== seconds) onChange(read);
  };
  return (
    <TextInput
      label={t('window.comparison.side.sinceStart')}
      value={text}
      error={read === null ? t('window.comparison.side.unreadable') : undefined}
      className={classes['moment']!}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
