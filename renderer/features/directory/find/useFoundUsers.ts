import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Scope } from '../../../../shared/contract/base.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';

const OFFERED = 50;

export interface UserOption {
  readonly value: string;
  readonly label: string;
}

/** Users of a state whose name, sign-in name or id contains the text, to be offered in a list. */
export function useFoundUsers(scope: Scope, text: string, enabled = true): readonly UserOption[] {
  const { language } = useFormat();
  const { queries } = useClient();
  const { data } = useQuery({
    ...queries.users.list.queryOptions({
      input: { scope, query: { filter: text === '' ? {} : { search: text }, language }, window: { limit: OFFERED } },
    }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return (data?.rows ?? []).map(userOption);
}

interface Named {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

export function userOption({ id, displayName, userPrincipalName }: Named): UserOption {
  return { value: id, label: displayName === '' ? userPrincipalName : `${displayName} (${userPrincipalName})` };
}
