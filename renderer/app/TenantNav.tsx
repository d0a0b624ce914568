import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconClipboardList,
  IconGitCompare,
  IconHistory,
  IconLicense,
  IconReportAnalytics,
  IconUser,
  IconUsersGroup,
  IconWand,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTenantId } from '../client/scope.ts';
import classes from './TenantFrame.module.css';

const PLACES = [
  { to: '/tenants/$tenantId/users', label: 'users', icon: IconUser },
  { to: '/tenants/$tenantId/groups', label: 'groups', icon: IconUsersGroup },
  { to: '/tenants/$tenantId/license-plans', label: 'licensePlans', icon: IconLicense },
  { to: '/tenants/$tenantId/scenario', label: 'scenario', icon: IconClipboardList },
  { to: '/tenants/$tenantId/wizards', label: 'wizards', icon: IconWand },
  { to: '/tenants/$tenantId/routes', label: 'routes', icon: IconGitCompare },
  { to: '/tenants/$tenantId/copies', label: 'copies', icon: IconHistory },
  { to: '/tenants/$tenantId/import-report', label: 'importReport', icon: IconReportAnalytics },
] as const;

/** The menu at the side; in a narrow window icons alone, with their names as tips. */
export function TenantNav() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const narrow = useMediaQuery('(max-width: 62em)');
  return (
    <nav className={classes['nav']} aria-label={t('window.shell.menu')}>
      {PLACES.map(({ to, label, icon: Icon }) => (
        <Tooltip key={to} label={t(`window.shell.place.${label}`)} position="right" disabled={!narrow}>
          <Link
            to={to}
            params={{ tenantId }}
            className={classes['link']}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className={classes['label']}>{t(`window.shell.place.${label}`)}</span>
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
}
