import { Button } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import { usePrefetchQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useLanguage } from '../../../client/language.tsx';
import { useScope, useTenantId } from '../../../client/scope.ts';

interface LicenseCommandsProps {
  readonly target: { readonly user: string } | { readonly group: string };
  readonly onReprocess: () => void;
}

/** The two commands of the portal's Licenses page, by their names there. */
export function LicenseCommands({ target, onReprocess }: LicenseCommandsProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { language } = useLanguage();
  const tenantId = useTenantId();
  const scope = useScope();
  // Who looks at licenses is about to change them: the form then opens at once.
  usePrefetchQuery(queries.licenses.form.queryOptions({ input: { scope, language, target } }));
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
        renderRoot={(props) => <Link to="/tenants/$tenantId/assignments" params={{ tenantId }} search={target} {...props} />}
      >
        {t('window.directory.action.assignments')}
      </Button>
      <Button variant="subtle" leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />} onClick={onReprocess}>
        {t('window.directory.action.reprocess')}
      </Button>
    </>
  );
}
