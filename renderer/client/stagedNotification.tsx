import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const ID = 'staged';
/** Long enough to read the line and reach for the button by keyboard. */
const SHOWN_MILLISECONDS = 8000;

/** Says that something was staged. One at a time: the latest is the one that Undo takes back. */
export function showStaged(text: string, undoLabel: string, onUndo: () => void): void {
  const undo = (): void => {
    notifications.hide(ID);
    onUndo();
  };
  notifications.hide(ID);
  notifications.show({
    id: ID,
    autoClose: SHOWN_MILLISECONDS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{text}</Text>
        <Button variant="subtle" flex="none" onClick={undo}>
          {undoLabel}
        </Button>
      </Group>
    ),
  });
}
