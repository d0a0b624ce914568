import { Button, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconClockPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanStep } from '../../../../shared/model/migrationPlan.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import { useStage } from '../../../client/useStage.ts';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import { WaitForm } from './WaitForm.tsx';

/** Adds the steps that no page of the directory can add: waiting. */
export function AddWait() {
  const { t } = useTranslation();
  const stage = useStage();
  const failureText = useFailureText();
  const add = (step: PlanStep): void => {
    stage([{ kind: 'planStep', step }]).catch((error: unknown) => notifications.show({ color: 'red', message: failureText(error) }));
  };
  const askTime = (): void => {
    modals.open({
      title: dialogTitle(t('window.scenarios.wait.time')),
      children: <WaitForm onSeconds={(seconds) => add({ kind: 'wait', seconds })} />,
    });
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconClockPlus size={16} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('window.scenarios.wait.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => add({ kind: 'waitForProcessing' })}>{t('window.scenarios.wait.processing')}</Menu.Item>
        <Menu.Item onClick={askTime}>{t('window.scenarios.wait.time')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
