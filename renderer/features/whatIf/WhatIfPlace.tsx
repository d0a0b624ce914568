import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOfferCommands } from '../../commands/commandStore.ts';

const WhatIfDrawer = lazy(async () => ({ default: (await import('./WhatIfDrawer.tsx')).WhatIfDrawer }));

/** *What if* is at hand on every page of a tenant: as a command, and opened by the address. */
export function WhatIfPlace() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const userId = useSearch({ strict: false, select: ({ whatIf }) => whatIf });
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'whatIf',
        group: 'tenant',
        label: t('window.whatIf.command'),
        keywords: t('window.whatIf.keywords'),
        shortcuts: ['alt+W'],
        run: () => void navigate({ to: '.', search: (search) => ({ ...search, whatIf: '' }) }),
      },
    ],
    [t, navigate],
  );
  useOfferCommands(commands);
  if (userId === undefined) return null;
  return (
    <Suspense>
      <WhatIfDrawer
        userId={userId === '' ? null : userId}
        onUser={(next) => void navigate({ to: '.', search: (search) => ({ ...search, whatIf: next ?? '' }), replace: true })}
        onClose={() => void navigate({ to: '.', search: (search) => ({ ...search, whatIf: undefined }), replace: true })}
      />
    </Suspense>
  );
}
