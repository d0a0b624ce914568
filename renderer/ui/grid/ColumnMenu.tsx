import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ColumnMenuProps<Key extends string> {
  readonly columns: readonly { readonly key: Key; readonly label: string }[];
  readonly shown: readonly Key[];
  readonly onChange: (shown: readonly Key[]) => void;
}

/** Which columns a grid shows. The first one names the row and stays. */
export function ColumnMenu<Key extends string>({ columns, shown, onChange }: ColumnMenuProps<Key>) {
  const { t } = useTranslation();
  const toggle = (key: Key): void =>
    onChange(columns.map((column) => column.key).filter((each) => (each === key ? !shown.includes(key) : shown.includes(each))));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}>
          {t('window.directory.grid.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
        {columns.slice(1).map(({ key, label }) => (
          <Menu.CheckboxItem key={key} checked={shown.includes(key)} onChange={() => toggle(key)}>
            {label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
