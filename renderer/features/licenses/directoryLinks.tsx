import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTenantId } from '../../client/scope.ts';

/** A link to the licenses of a user. */
export function UserLink({ userId, children }: { readonly userId: string; readonly children: ReactNode }) {
  const tenantId = useTenantId();
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/tenants/$tenantId/users/$userId" params={{ tenantId, userId }} {...props} />}
    >
      {children}
    </Anchor>
  );
}

/** A link to the licenses of a group. */
export function GroupLink({ groupId, children }: { readonly groupId: string; readonly children: ReactNode }) {
  const tenantId = useTenantId();
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/tenants/$tenantId/groups/$groupId" params={{ tenantId, groupId }} {...props} />}
    >
      {children}
    </Anchor>
  );
}
