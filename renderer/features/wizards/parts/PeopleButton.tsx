import { Anchor, Button, Drawer, Loader, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../../shared/contract/base.ts';
import type { PersonRow } from '../../../../shared/contract/groupLicensing.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { UserLink } from '../../licenses/directoryLinks.tsx';

/** Asked for at once. */
const WINDOW = 200;

/** The people themselves, or how to get a window of them. */
export type PeopleSource =
  | { readonly rows: readonly PersonRow[] }
  | {
      readonly key: QueryKey;
      readonly load: (window: { readonly offset: number; readonly limit: number }) => Promise<Page<PersonRow>>;
    };

interface PeopleButtonProps {
  readonly count: number;
  /** Who they are. */
  readonly title: string;
  readonly source: PeopleSource;
}

/** A number of users that opens the list of them. */
export function PeopleButton({ count, title, source }: PeopleButtonProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const words = t('window.wizards.parts.meant', { count });
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        ta="start"
        style={{ whiteSpace: 'nowrap' }}
        onClick={open}
        aria-haspopup="dialog"
        aria-label={`${words}: ${title}`}
      >
        {words}
      </Anchor>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="min(560px, 92vw)"
        title={title}
        closeButtonProps={{ 'aria-label': t('window.shell.close') }}
      >
        {'rows' in source ? <PeopleTable rows={source.rows} of={count} /> : <LoadedPeople source={source} of={count} />}
      </Drawer>
    </>
  );
}

function LoadedPeople({ source, of }: { readonly source: Exclude<PeopleSource, { readonly rows: unknown }>; readonly of: number }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['wizardPeople', ...source.key],
    queryFn: ({ pageParam }) => source.load({ offset: pageParam, limit: WINDOW }),
    initialPageParam: 0,
    getNextPageParam: ({ matching }, pages) => {
      const known = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      return known < matching ? known : undefined;
    },
  });
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return (
    <>
      <PeopleTable rows={data.pages.flatMap(({ rows }) => rows)} of={of} />
      {hasNextPage && (
        <Button variant="default" mt="sm" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('window.groupLicensing.people.more')}
        </Button>
      )}
    </>
  );
}

function PeopleTable({ rows, of }: { readonly rows: readonly PersonRow[]; readonly of: number }) {
  const { t } = useTranslation();
  return (
    <>
      {rows.length < of && (
        <Text size="xs" c="dimmed" mb="xs">
          {t('window.groupLicensing.people.first', { shown: rows.length, count: of })}
        </Text>
      )}
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.people.name')}</th>
            <th scope="col">{t('window.groupLicensing.people.signInName')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, displayName, userPrincipalName }) => (
            <tr key={id}>
              <td>
                <UserLink userId={id}>{displayName}</UserLink>
              </td>
              <td>{userPrincipalName}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}
