import { Button, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { TrainingFrame } from '../../training/TrainingFrame.tsx';
import classes from '../instructor.module.css';
import { TenantSelect } from '../TenantSelect.tsx';
import { MadeTenant } from './MadeTenant.tsx';
import { useTeachingTenant } from './useTeachingTenant.ts';

const REPLACED = ['people', 'groups', 'ids', 'attributes', 'rules'] as const;
const KEPT = ['structure', 'licenses', 'countries'] as const;

/** A tenant under other names: what becomes of it, where the key goes, and what was made. */
export function TeachingTenantPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tenant } = useSearch({ from: '/training/instructor/teaching-tenant' });
  const { work, make, made } = useTeachingTenant();
  return (
    <TrainingFrame title={t('window.instructor.teaching.title')} about={t('window.instructor.teaching.about')}>
      <TenantSelect
        value={tenant ?? null}
        onChange={(id) => void navigate({ to: '/training/instructor/teaching-tenant', search: { tenant: id ?? undefined }, replace: true })}
      />
      <div className={classes['both']}>
        <section>
          <h2>{t('window.instructor.teaching.replaced')}</h2>
          <ul>
            {REPLACED.map((each) => (
              <li key={each}>{t(`window.instructor.teaching.replacedItems.${each}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('window.instructor.teaching.kept')}</h2>
          <ul>
            {KEPT.map((each) => (
              <li key={each}>{t(`window.instructor.teaching.keptItems.${each}`)}</li>
            ))}
          </ul>
          <Text size="sm">{t('window.instructor.teaching.leftBehind')}</Text>
        </section>
      </div>
      <section className={classes['task']}>
        <h2>{t('window.instructor.teaching.key')}</h2>
        <Text size="sm" maw="80ch">
          {t('window.instructor.teaching.keyAbout')}
        </Text>
        <Button disabled={tenant === undefined || work.running} onClick={() => tenant !== undefined && void make(tenant)}>
          {t('window.instructor.teaching.button')}
        </Button>
        {(work.running || work.error !== null) && (
          <WorkNotice work={work} label={t('window.instructor.teaching.working')} again={t('window.instructor.teaching.button')} />
        )}
      </section>
      {made !== null && !work.running && <MadeTenant made={made} />}
    </TrainingFrame>
  );
}
