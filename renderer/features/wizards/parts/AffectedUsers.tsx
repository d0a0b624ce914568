import { Button, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { DraftEffect, ServiceResult } from '../../../../shared/contract/licenses.ts';
import type { SurveyedChange } from '../../../../shared/contract/wizardSurveys.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import classes from '../Wizards.module.css';
import { Surveyed } from './Surveyed.tsx';
import { UsersNamed } from './UsersNamed.tsx';

/** Names shown at a time. */
const WINDOW = 60;

interface AffectedUsersProps {
  readonly tenantId: string;
  readonly effect: DraftEffect;
  readonly of: SurveyedChange;
}

/** Who gains and who loses: all users for whom a service comes to something else, by service and result. */
export function AffectedUsers({ tenantId, effect, of }: AffectedUsersProps) {
  const { t } = useFormat();
  const headingId = useId();
  const rows = effect.services.filter(({ foundation, result }) => !foundation && result !== 'kept');
  const [chosen, setChosen] = useState<string | null>(null);
  const row = rows.find((each) => keyOf(each) === chosen);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={classes['heading']}>
        {t('window.wizards.affected.title')}
      </h3>
      <Select
        {...LIST_PROPS}
        searchable
        clearable
        label={t('window.wizards.affected.service')}
        placeholder={t('window.directory.typeToFind')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={rows.map((each) => ({
          value: keyOf(each),
          label: t('window.wizards.affected.option', {
            name: each.name,
            result: t(`window.shell.result.${each.result}`),
            count: each.users,
          }),
        }))}
        value={row === undefined ? null : chosen}
        onChange={setChosen}
      />
      {row !== undefined && <Names key={chosen} tenantId={tenantId} of={of} family={row.family} result={row.result} />}
    </section>
  );
}

function keyOf({ family, result }: DraftEffect['services'][number]): string {
  return `${family} ${result}`;
}

interface NamesProps {
  readonly tenantId: string;
  readonly of: SurveyedChange;
  readonly family: string;
  readonly result: ServiceResult;
}

function Names({ tenantId, of, family, result }: NamesProps) {
  const { t, language } = useFormat();
  const { queries } = useClient();
  const survey = useInfiniteQuery(
    queries.wizards.survey.affected.infiniteOptions({
      input: (offset: number) => ({ tenantId, of, family, result, window: { offset, limit: WINDOW }, language }),
      initialPageParam: 0,
      getNextPageParam: ({ matching }, pages) => (pages.length * WINDOW < matching ? pages.length * WINDOW : undefined),
    }),
  );
  return (
    <Surveyed survey={survey}>
      {({ pages }) => (
        <>
          <Text size="sm" mt="xs" component="div">
            <UsersNamed users={pages.flatMap(({ rows }) => rows)} />
          </Text>
          {survey.hasNextPage && (
            <Button variant="default" mt="xs" loading={survey.isFetchingNextPage} onClick={() => void survey.fetchNextPage()}>
              {t('window.wizards.affected.more')}
            </Button>
          )}
        </>
      )}
    </Surveyed>
  );
}
