import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { asImported } from '../../client/scope.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import { Compared } from '../comparison/Compared.tsx';
import classes from './copies.module.css';
import { useComparedCopies } from './useComparedCopies.ts';

/** What changed between the two copies that are chosen, as *Before and after* shows it. */
export function CopiesCompared({ copies }: { readonly copies: readonly TenantCard[] }) {
  const { t } = useTranslation();
  const { from, to } = useComparedCopies(copies);
  return (
    <section className={classes['compared']} aria-labelledby="compared-copies">
      <Title order={2} size="h4" id="compared-copies">
        {t('window.copies.compare.title')}
      </Title>
      {copies.length < 2 && <Text size="sm">{t('window.copies.compare.alone')}</Text>}
      {copies.length > 1 && from === to && <Text size="sm">{t('window.copies.compare.same')}</Text>}
      {from !== undefined && to !== undefined && from !== to && <ComparedCopies from={from} to={to} />}
    </section>
  );
}

function ComparedCopies({ from, to }: { readonly from: string; readonly to: string }) {
  const scopes = useSameValue({ before: asImported(from), after: asImported(to) });
  return <Compared scopes={scopes} />;
}
