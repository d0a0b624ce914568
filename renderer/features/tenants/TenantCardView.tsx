import { Anchor, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useFormat } from '../../client/language.tsx';
import { TenantCardMenu } from './TenantCardMenu.tsx';
import classes from './TenantCards.module.css';

interface TenantCardViewProps {
  readonly card: TenantCard;
  /** How many earlier copies of the tenant there are. */
  readonly earlierCopies: number;
  /** The tour points at it. */
  readonly pointedAt?: boolean;
}

export function TenantCardView({ card, earlierCopies, pointedAt = false }: TenantCardViewProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { id, name, origin, exportedAt, importedAt, trouble } = card;
  const age =
    exportedAt === null
      ? t('window.start.importedOn', { date: date(importedAt) })
      : t('window.start.exportedOn', { date: date(exportedAt) });
  return (
    <li className={classes['card']} data-tour={pointedAt ? 'tenant' : undefined}>
      <div className={classes['head']}>
        <div className={classes['title']}>
          <Title order={2} size="h3">
            {trouble === null ? (
              <Link to="/tenants/$tenantId/users" params={{ tenantId: id }} className={classes['open']}>
                {name}
              </Link>
            ) : (
              name
            )}
          </Title>
          <Text size="xs" c="dimmed">
            {t(`window.start.origin.${origin}`)} · {age}
          </Text>
        </div>
        <div className={classes['above']}>
          <TenantCardMenu card={card} earlierCopies={earlierCopies} />
        </div>
      </div>
      {trouble === null ? <Figures card={card} /> : <Trouble trouble={trouble} />}
      <Foot card={card} earlierCopies={earlierCopies} />
    </li>
  );
}

function Figures({ card }: { readonly card: TenantCard }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const figures = [
    ['users', card.users],
    ['groups', card.groups],
    ['licensePlans', card.licensePlans],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([place, value]) => (
        <div key={place}>
          <dt>{t(`window.shell.place.${place}`)}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Trouble({ trouble }: { readonly trouble: NonNullable<TenantCard['trouble']> }) {
  const { t } = useTranslation();
  return (
    <div className={classes['trouble']}>
      <IconAlertTriangle size={16} aria-hidden />
      <Text size="sm">{t(`window.start.trouble.${trouble}`)}</Text>
    </div>
  );
}

function Foot({ card, earlierCopies }: TenantCardViewProps) {
  const { t } = useTranslation();
  const { dateTimeHere } = useFormat();
  const { id, openFindings, scenarios, openedAt, trouble } = card;
  return (
    <div className={classes['foot']}>
      {trouble === null && openFindings > 0 && (
        <Anchor
          size="xs"
          className={classes['above']!}
          renderRoot={(props) => <Link to="/tenants/$tenantId/import-report" params={{ tenantId: id }} {...props} />}
        >
          {t('window.start.findings', { count: openFindings })}
        </Anchor>
      )}
      {trouble === null && openFindings === 0 && <span>{t('window.start.noFindings')}</span>}
      <span>{t('window.start.scenarios', { count: scenarios })}</span>
      {earlierCopies > 0 && (
        <Anchor
          size="xs"
          className={classes['above']!}
          renderRoot={(props) => <Link to="/tenants/$tenantId/copies" params={{ tenantId: id }} {...props} />}
        >
          {t('window.start.earlierCopies', { count: earlierCopies })}
        </Anchor>
      )}
      {openedAt !== null && <span>{t('window.start.openedOn', { time: dateTimeHere(openedAt) })}</span>}
    </div>
  );
}
