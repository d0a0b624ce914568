import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../Directory.module.css';
import { CopyButton } from './CopyButton.tsx';

const PORTAL = 'https://entra.microsoft.com/#view';

/** Where the object is in the real portal. Text to copy, not a link: this program opens nothing on a network. */
export function PortalLink({ kind, id }: { readonly kind: 'user' | 'group'; readonly id: string }) {
  const { t } = useTranslation();
  const address =
    kind === 'user'
      ? `${PORTAL}/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id}`
      : `${PORTAL}/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id}`;
  return (
    <section>
      <Text size="sm" fw={600}>
        {t('window.directory.inPortal')}
      </Text>
      <Group gap={4} wrap="nowrap" align="center">
        <code className={classes['address']}>{address}</code>
        <CopyButton value={address} name={t('window.directory.inPortal')} />
      </Group>
    </section>
  );
}
