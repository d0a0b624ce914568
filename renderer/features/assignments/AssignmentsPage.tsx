import { Anchor } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignmentForm } from '../../../shared/contract/licenses.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat, useLanguage } from '../../client/language.tsx';
import { latestAnswer } from '../../client/latestAnswer.ts';
import { useScope, useTenantId } from '../../client/scope.ts';
import { type Crumb, PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { LicensesLoading } from '../licenses/LicensesNotice.tsx';
import { AssignmentEditor } from './AssignmentEditor.tsx';
import classes from './assignments.module.css';
import { type AssignmentTarget, useAssignmentTarget } from './useAssignmentTarget.ts';

/** *Update license assignments*: one page for a user, a group, or the users picked in a grid. */
export function AssignmentsPage() {
  const target = useAssignmentTarget();
  return target === null ? <NobodyChosen /> : <TargetPage key={target.key} target={target} />;
}

function TargetPage({ target }: { readonly target: AssignmentTarget }) {
  const { t } = useFormat();
  const { queries } = useClient();
  const { language } = useLanguage();
  const scope = useScope();
  const cache = useQueryClient();
  const question = { scope: { tenantId: scope.tenantId }, language, target: target.target };
  const form = useQuery({
    ...queries.licenses.form.queryOptions({ input: { scope, language, target: target.target } }),
    placeholderData: () => latestAnswer(cache, queries.licenses.form.key({ type: 'query', input: question })),
  });
  return (
    <div className={classes['page']}>
      <PageHeading
        title={t('window.assignments.heading')}
        kind={form.data && describeTarget(target, form.data, t)}
        trail={[useTrail(target)]}
      />
      {form.isPending && <LicensesLoading />}
      {form.isError && <QueryFault error={form.error} onRetry={() => void form.refetch()} />}
      {form.isSuccess && <AssignmentEditor target={target} form={form.data} />}
    </div>
  );
}

function describeTarget({ kind }: AssignmentTarget, { title, users }: AssignmentForm, t: Translator['t']): string {
  if (kind === 'user') return t('window.assignments.ofUser', { name: title });
  return kind === 'group'
    ? t('window.assignments.ofGroup', { name: title, count: users })
    : t('window.assignments.ofSelection', { count: users });
}

function useTrail({ kind }: AssignmentTarget): Crumb {
  const { t } = useTranslation();
  return kind === 'group'
    ? { label: t('window.assignments.groups'), to: '/tenants/$tenantId/groups' }
    : { label: t('window.assignments.users'), to: '/tenants/$tenantId/users' };
}

/** Reached by a copied address without a selection, or after the selection was given up. */
function NobodyChosen() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  return (
    <div className={classes['page']}>
      <PageHeading title={t('window.assignments.heading')} />
      <div className={classes['fault']}>
        <p>{t('window.assignments.nobody')}</p>
        <Anchor size="sm" renderRoot={(props) => <Link to="/tenants/$tenantId/users" params={{ tenantId }} {...props} />}>
          {t('window.assignments.chooseUsers')}
        </Anchor>
      </div>
    </div>
  );
}
