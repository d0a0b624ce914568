import { SegmentedControl, Tooltip } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScenario } from '../../../client/scope.ts';
import { type Command, useOfferCommands } from '../../../commands/commandStore.ts';

/** The one switch: every page shows the tenant as imported, or as it will be when the scenario has run. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scenario = useScenario();
  const view = useSearch({ strict: false, select: ({ view }) => view ?? 'imported' });
  const without = scenario === undefined;
  const shown = without ? 'imported' : view;

  const commands = useMemo((): Command[] => {
    const show = (next: 'imported' | 'planned'): void => {
      void navigate({ to: '.', search: (search) => ({ ...search, view: next }), replace: true });
    };
    return [
      {
        id: 'switchView',
        group: 'scenario',
        label: t('window.scenarios.switchView'),
        shortcuts: ['alt+V'],
        disabled: without,
        run: () => show(shown === 'imported' ? 'planned' : 'imported'),
      },
    ];
  }, [t, navigate, without, shown]);
  useOfferCommands(commands);

  return (
    <Tooltip label={t('window.scenarios.switchNeedsScenario')} disabled={!without}>
      <SegmentedControl
        size="xs"
        aria-label={t('window.scenarios.view')}
        value={shown}
        disabled={without}
        onChange={(next) =>
          void navigate({ to: '.', search: (search) => ({ ...search, view: next === 'planned' ? 'planned' : 'imported' }), replace: true })
        }
        data={[
          { value: 'imported', label: t('window.scenarios.asImported') },
          { value: 'planned', label: t('window.scenarios.asPlanned') },
        ]}
      />
    </Tooltip>
  );
}
