import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asImported, useTenantId } from '../../client/scope.ts';
import { GroupSelect } from '../directory/find/GroupSelect.tsx';
import classes from './Routes.module.css';
import type { RoutesSearch } from './routesSearch.ts';

interface RouteDetailsProps {
  readonly search: RoutesSearch;
  readonly change: (changed: Partial<RoutesSearch>) => void;
}

/** What the routes with two groups can be told: where users go, and in waves of which size. */
export function RouteDetails({ search, change }: RouteDetailsProps) {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const opened = search.target !== undefined || search.pilot !== undefined || search.wave !== undefined;
  return (
    <details open={opened}>
      <summary>{t('window.routes.choose.details')}</summary>
      <div className={classes['details']}>
        <GroupSelect
          scope={asImported(tenantId)}
          label={t('window.routes.choose.target')}
          description={t('window.routes.choose.targetAbout')}
          value={search.target ?? null}
          onChange={(target) => change({ target: target ?? undefined })}
          except={search.group ?? null}
        />
        {(['pilot', 'wave'] as const).map((size) => (
          <NumberInput
            key={size}
            label={t(`window.routes.choose.${size}`)}
            description={t('window.routes.choose.sizeAbout')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            value={search[size] ?? ''}
            onChange={(value) => change({ [size]: typeof value === 'number' ? value : undefined })}
          />
        ))}
      </div>
    </details>
  );
}
