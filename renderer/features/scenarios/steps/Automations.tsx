import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRobot, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { automationText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { useStage } from '../../../client/useStage.ts';
import { useScenarioEdits } from '../useScenarioEdits.ts';
import { useScenarioNaming } from '../useScenarioNaming.ts';

/** What goes on assigning licenses beside the steps; a quiet line each, from which a step can be added that retires it. */
export function Automations({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  const { edit } = useScenarioEdits();
  const stage = useStage();
  const failureText = useFailureText();
  const { automations } = scenario;
  const retire = (automation: string): void => {
    stage([{ kind: 'planStep', step: { kind: 'retireAutomation', automation } }]).catch((error: unknown) =>
      notifications.show({ color: 'red', message: failureText(error) }),
    );
  };
  if (automations.length === 0) return null;
  return (
    <Stack gap={4} mb="sm" component="ul" aria-label={t('window.scenarios.automations.label')} style={{ listStyle: 'none', padding: 0 }}>
      {automations.map((automation) => (
        <Group key={automation.id} component="li" gap="xs" wrap="nowrap">
          <IconRobot size={16} aria-hidden />
          <Text size="sm" c="dimmed" style={{ flex: 1 }}>
            {automationText(automation, naming, words)}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('window.scenarios.automations.retireNamed', { name: automation.name || automation.id })}
            onClick={() => retire(automation.id)}
          >
            {t('window.scenarios.automations.retire')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('window.scenarios.automations.remove', { name: automation.name || automation.id })}
            onClick={() => void edit({ kind: 'automations', automations: automations.filter((other) => other !== automation) })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
