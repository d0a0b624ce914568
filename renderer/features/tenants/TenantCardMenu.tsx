import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconFileImport, IconHistory, IconMask, IconPencil, IconReportAnalytics, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { askImportAgain } from './ImportAgainForm.tsx';
import { useImportAgain } from './useChooseExport.ts';
import { useTenantDialogs } from './useTenantDialogs.tsx';

/** What can be done with a tenant copy as a whole. One that cannot be opened can still be deleted. */
export function TenantCardMenu({ card, earlierCopies }: { readonly card: TenantCard; readonly earlierCopies: number }) {
  const { t } = useTranslation();
  const { rename, duplicate, remove } = useTenantDialogs();
  const importAgain = useImportAgain(card.id);
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <ActionIcon aria-label={t('window.start.actionsOf', { name: card.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {card.trouble === null && (
          <>
            <Menu.Item
              leftSection={<IconReportAnalytics size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/tenants/$tenantId/import-report" params={{ tenantId: card.id }} {...props} />}
            >
              {t('window.shell.place.importReport')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
              onClick={() =>
                askImportAgain({ title: t('window.start.importAgain.title'), onChoose: (...chosen) => void importAgain(...chosen) })
              }
            >
              {t('window.start.importAgain.title')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/tenants/$tenantId/copies" params={{ tenantId: card.id }} {...props} />}
            >
              {t('window.shell.place.copies')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconMask size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/training/instructor/teaching-tenant" search={{ tenant: card.id }} {...props} />}
            >
              {t('window.instructor.teaching.command')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />} onClick={() => duplicate(card)}>
              {t('window.start.duplicate')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => rename(card)}>
          {t('window.start.rename')}
        </Menu.Item>
        <Menu.Item
          color="var(--meaning-bad)"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onClick={() => remove(card, earlierCopies)}
        >
          {t('window.start.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
