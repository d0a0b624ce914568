import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface OrderButtonsProps {
  /** The item, for who hears a button alone. */
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Moves an item of a list among the others, or takes it away. */
export function OrderButtons({ what, first, last, onMove, onRemove }: OrderButtonsProps) {
  const { t } = useTranslation();
  const buttons = [
    { label: t('window.instructor.moveUp', { what }), icon: IconArrowUp, disabled: first, run: () => onMove(-1) },
    { label: t('window.instructor.moveDown', { what }), icon: IconArrowDown, disabled: last, run: () => onMove(1) },
    { label: t('window.instructor.remove', { what }), icon: IconTrash, disabled: false, run: onRemove },
  ];
  return (
    <Group gap={2} wrap="nowrap">
      {buttons.map(({ label, icon: ButtonIcon, disabled, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon aria-label={label} disabled={disabled} onClick={run}>
            <ButtonIcon size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
