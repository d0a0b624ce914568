import { Anchor, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTenantCard } from '../client/useTenantCard.ts';
import classes from './PageHeading.module.css';
import { PROGRAM_NAME } from './programName.ts';

export interface Crumb {
  readonly label: string;
  readonly to:
    | '/tenants/$tenantId/users'
    | '/tenants/$tenantId/groups'
    | '/tenants/$tenantId/license-plans'
    | '/tenants/$tenantId/scenario'
    | '/tenants/$tenantId/wizards'
    | '/tenants/$tenantId/routes';
}

interface PageHeadingProps {
  readonly title: string;
  /** The type of the object under its name, as in the portal. */
  readonly kind?: string | undefined;
  /** Where the page stands between the tenant and itself. */
  readonly trail?: readonly Crumb[];
  /** Commands of the page. */
  readonly children?: ReactNode;
}

/** The head of every page of a tenant: where it stands, what it is, what can be done. After navigation the focus is here. */
export function PageHeading({ title, kind, trail = [], children }: PageHeadingProps) {
  const { t } = useTranslation();
  const tenant = useTenantCard();
  const heading = useFocusedHeading(title, tenant?.name);
  return (
    <header className={classes['heading']}>
      <nav aria-label={t('window.shell.breadcrumb')}>
        <Breadcrumbs separator="›" separatorMargin={6} classNames={{ root: classes['trail']! }}>
          <Anchor size="xs" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('window.shell.home')}
          </Anchor>
          {tenant !== undefined && (
            <Anchor
              size="xs"
              renderRoot={(props) => <Link to="/tenants/$tenantId/users" params={{ tenantId: tenant.id }} search={keepSearch} {...props} />}
            >
              {tenant.name}
            </Anchor>
          )}
          {tenant !== undefined &&
            trail.map(({ label, to }) => (
              <Anchor
                key={to}
                size="xs"
                renderRoot={(props) => <Link to={to} params={{ tenantId: tenant.id }} search={keepSearch} {...props} />}
              >
                {label}
              </Anchor>
            ))}
          <Text size="xs" c="dimmed" aria-current="page">
            {title}
          </Text>
        </Breadcrumbs>
      </nav>
      <Title order={1} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {kind !== undefined && (
        <Text size="xs" c="dimmed">
          {kind}
        </Text>
      )}
      {children !== undefined && (
        <Group gap={4} className={classes['commands']}>
          {children}
        </Group>
      )}
    </header>
  );
}

/** Links inside a tenant keep the scenario and the view; the router's middleware puts them back. */
function keepSearch(): Record<string, never> {
  return {};
}

/** Gives the page its name, and takes the focus when the address leads to another page; not when its name merely arrives later. */
export function useFocusedHeading(title: string, place?: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page, also where the same component shows it.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => {
    document.title = [title, place, PROGRAM_NAME].filter(Boolean).join(' · ');
  }, [title, place]);
  return heading;
}
