import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/PageHeading.tsx';
import classes from './Directory.module.css';
import { UsersGrid } from './users/UsersGrid.tsx';

const route = getRouteApi('/tenants/$tenantId/users');

export function UsersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={classes['page']}>
      <PageHeading title={t('window.directory.users')} />
      <UsersGrid
        name="users"
        label={t('window.directory.users')}
        search={search}
        onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
        nobody={t('window.directory.noUsers')}
      />
    </div>
  );
}
