import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMoveRight, IconDots, IconFolderOpen, IconPencil, IconTrash, IconUnlink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useTenantDialogs } from '../tenants/useTenantDialogs.tsx';
import { MoveScenarioDialog } from './MoveScenarioDialog.tsx';
import { useCopies } from './useCopies.ts';
import { useCopyCommands } from './useCopyCommands.ts';

/** What can be done with one copy among the others. The one that stands for the tenant is deleted from the start page, with all of them. */
export function CopyMenu({ card }: { readonly card: TenantCard }) {
  const { t } = useTranslation();
  const { rename } = useTenantDialogs();
  const { detach, remove } = useCopyCommands();
  const hasOthers = useCopies().length > 1;
  const [moving, setMoving] = useState(false);
  const { id, name, earlierOf, trouble, scenarios } = card;
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-end" width={350}>
        <Menu.Target>
          <ActionIcon aria-label={t('window.start.actionsOf', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {trouble === null && (
            <Menu.Item
              leftSection={<IconFolderOpen {...icon} />}
              renderRoot={(props) => (
                <Link
                  to="/tenants/$tenantId/users"
                  params={{ tenantId: id }}
                  search={{ scenario: undefined, view: 'imported' }}
                  {...props}
                />
              )}
            >
              {t('window.copies.open')}
            </Menu.Item>
          )}
          {trouble === null && hasOthers && scenarios > 0 && (
            <Menu.Item leftSection={<IconArrowMoveRight {...icon} />} onClick={() => setMoving(true)}>
              {t('window.copies.moveScenario')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => rename(card)}>
            {t('window.start.rename')}
          </Menu.Item>
          {earlierOf !== null && (
            <>
              <Menu.Item leftSection={<IconUnlink {...icon} />} onClick={() => void detach(card)}>
                {t('window.copies.detach')}
              </Menu.Item>
              <Menu.Item color="var(--meaning-bad)" leftSection={<IconTrash {...icon} />} onClick={() => remove(card, earlierOf)}>
                {t('window.start.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {moving && <MoveScenarioDialog from={id} onClose={() => setMoving(false)} />}
    </>
  );
}
