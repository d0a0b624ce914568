import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileZip, IconFolder, IconPlayerPlay, IconUpload, IconWand } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOfferCommands } from '../../commands/commandStore.ts';
import { GeneratorDialog } from './GeneratorDialog.tsx';
import { useChooseExport } from './useChooseExport.ts';
import { useDemos } from './useDemos.ts';

/** Import, demo tenants, generator. */
export function AddTenant() {
  const { t } = useTranslation();
  const { missing, add } = useDemos();
  const choose = useChooseExport();
  const [generating, setGenerating] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the choosers do the same in every rendering.
  const commands = useMemo(
    (): Command[] => [
      { id: 'generateTenant', group: 'tenant', label: t('window.start.generate'), run: () => setGenerating(true) },
      {
        id: 'addDemos',
        group: 'tenant',
        label: t('window.start.addDemos', { count: missing.length }),
        disabled: missing.length === 0,
        run: () => void add(),
      },
    ],
    [t, missing.length],
  );
  useOfferCommands(commands);

  return (
    <Group gap="xs">
      {missing.length > 0 && (
        <Button variant="default" leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />} onClick={() => void add()}>
          {t('window.start.addDemos', { count: missing.length })}
        </Button>
      )}
      <Button variant="default" leftSection={<IconWand size={16} stroke={1.6} aria-hidden />} onClick={() => setGenerating(true)}>
        {t('window.start.generate')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('window.start.import')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden />} onClick={() => void choose('file')}>
            {t('window.start.importFile')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} stroke={1.6} aria-hidden />} onClick={() => void choose('folder')}>
            {t('window.start.importFolder')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <GeneratorDialog opened={generating} onClose={() => setGenerating(false)} />
    </Group>
  );
}
