import { SegmentedControl, Tooltip } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../client/language.tsx';
import { type TenantSearch, useScenario } from '../../../client/scope.ts';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';
import { clockTime } from '../../playback/clock/momentWords.ts';

type View = TenantSearch['view'];

/**
 * The one switch: every page shows the tenant as imported, as it will be when the scenario has run, or as it is at the moment that the
 * playback was left at.
 */
export function ViewSwitch() {
  const { t } = useTranslation();
  const words = useFormat();
  const navigate = useNavigate();
  const scenario = useScenario();
  const view = useSearch({ strict: false, select: ({ view }) => view ?? 'imported' });
  const at = useSearch({ strict: false, select: ({ at }) => at });
  const without = scenario === undefined;
  const shown = without ? 'imported' : view;

  const [show, commands] = useMemo(() => {
    const change = (next: View): void => {
      void navigate({ to: '.', search: (search) => ({ ...search, view: next }), replace: true });
    };
    const offered: readonly Command[] = [
      {
        id: 'switchView',
        group: 'scenario',
        label: t('window.scenarios.switchView'),
        shortcuts: ['alt+V'],
        disabled: without,
        run: () => change(shown === 'imported' ? 'planned' : 'imported'),
      },
    ];
    return [change, offered] as const;
  }, [t, navigate, without, shown]);
  useOfferCommands(commands);

  const views: { readonly value: View; readonly label: string }[] = [
    { value: 'imported', label: t('window.scenarios.asImported') },
    ...(scenario === undefined || (at === undefined && view !== 'moment')
      ? []
      : [{ value: 'moment' as const, label: t('window.playback.atMoment', { time: clockTime(words, scenario.startAt, at ?? 0) }) }]),
    { value: 'planned', label: t('window.scenarios.asPlanned') },
  ];
  return (
    <Tooltip label={t('window.scenarios.switchNeedsScenario')} disabled={!without}>
      <SegmentedControl
        size="xs"
        aria-label={t('window.scenarios.view')}
        value={shown}
        disabled={without}
        onChange={(next) => {
          const chosen = views.find(({ value }) => value === next);
          if (chosen !== undefined) show(chosen.value);
        }}
        data={views}
      />
    </Tooltip>
  );
}
