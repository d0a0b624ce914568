import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import classes from '../instructor.module.css';
import { TenantSelect } from '../TenantSelect.tsx';

/** Leads from a tenant and one of its scenarios to the exercise that is written from it. */
export function ScenarioChooser() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const [tenantId, setTenantId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: cards } = useQuery({
    ...queries.scenarios.list.queryOptions({ input: { tenantId: tenantId ?? '' } }),
    enabled: tenantId !== null,
  });
  const scenario = cards?.find(({ id }) => String(id) === chosen);
  return (
    <div className={classes['chooser']}>
      <TenantSelect
        value={tenantId}
        onChange={(id) => {
          setTenantId(id);
          setChosen(null);
        }}
      />
      <Select
        {...LIST_PROPS}
        label={t('window.instructor.write.scenario')}
        placeholder={t('window.instructor.write.chooseScenario')}
        {...(cards?.length === 0 && { description: t('window.instructor.write.noScenario') })}
        data={(cards ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={scenario === undefined ? null : chosen}
        onChange={setChosen}
        disabled={cards === undefined || cards.length === 0}
        maw={420}
      />
      {tenantId !== null && scenario !== undefined && (
        <Button
          renderRoot={(props) => (
            <Link to="/training/instructor/exercise" search={{ tenant: tenantId, scenario: scenario.id, part: 'story' }} {...props} />
          )}
        >
          {t('window.instructor.write.begin')}
        </Button>
      )}
    </div>
  );
}
