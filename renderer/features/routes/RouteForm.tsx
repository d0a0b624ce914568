import { Button, Radio, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asImported, useTenantId } from '../../client/scope.ts';
import { GroupSelect } from '../directory/find/GroupSelect.tsx';
import { LicensePlanPicker } from '../wizards/parts/LicensePlanPicker.tsx';
import { PeoplePicker } from '../wizards/parts/PeoplePicker.tsx';
import { RouteDetails } from './RouteDetails.tsx';
import classes from './Routes.module.css';
import { ROUTE_WAYS, type RoutesSearch, requestOf, wayOf } from './routesSearch.ts';

const route = getRouteApi('/tenants/$tenantId/routes');

/** Which change is compared, and for whom. Everything is kept in the address; a changed question is not asked until the button is pressed. */
export function RouteForm() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<RoutesSearch>): void =>
    void navigate({ search: (before) => ({ ...before, compare: undefined, route: undefined, ...changed }), replace: true });
  const ready = requestOf(search) !== null;
  const way = wayOf(search);
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) change({ compare: true });
      }}
    >
      <fieldset className={classes['fields']}>
        <legend>{t('window.routes.choose.change')}</legend>
        <LicensePlanPicker
          tenantId={tenantId}
          label={t('window.routes.choose.from')}
          value={search.from ?? null}
          onChange={(from) => change({ from: from ?? undefined })}
          offers={({ users, groups }) => users.direct + users.inherited + users.both + groups > 0}
        />
        <LicensePlanPicker
          tenantId={tenantId}
          label={t('window.routes.choose.to')}
          value={search.to ?? null}
          onChange={(to) => change({ to: to ?? undefined })}
          offers={({ skuId }) => skuId !== search.from}
        />
      </fieldset>
      <fieldset className={classes['fields']}>
        <legend>{t('window.routes.choose.whom')}</legend>
        <Radio.Group
          aria-label={t('window.routes.choose.whom')}
          value={way}
          onChange={(next) => change({ whom: ROUTE_WAYS.find((each) => each === next) })}
        >
          <Stack gap={6}>
            {ROUTE_WAYS.map((each) => (
              <Radio key={each} value={each} label={t(`window.routes.choose.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {way === 'group' && (
          <GroupSelect
            scope={asImported(tenantId)}
            label={t('window.routes.choose.groupLabel')}
            value={search.group ?? null}
            onChange={(group) => change({ group: group ?? undefined })}
            filter={search.from === undefined ? { licensed: true } : { licensePlan: search.from }}
          />
        )}
        {way === 'people' && (
          <PeoplePicker
            tenantId={tenantId}
            label={t('window.routes.choose.peopleLabel')}
            value={search.users ?? null}
            onChange={(users) => change({ users })}
            ways={['memberOf', 'department', 'ids']}
          />
        )}
        {way !== 'direct' && <RouteDetails search={search} change={change} />}
      </fieldset>
      <div className={classes['send']}>
        <Button type="submit" disabled={!ready || search.compare === true}>
          {t('window.routes.choose.compare')}
        </Button>
        {!ready && (
          <Text size="sm" c="dimmed">
            {t('window.routes.choose.incomplete')}
          </Text>
        )}
      </div>
    </form>
  );
}
