import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { useFailureText } from '../../client/useFailureText.ts';
import { useStage } from '../../client/useStage.ts';

/** What would help, as buttons: each adds its steps to the scenario once that is confirmed. */
export function Remedies({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const { t } = useTranslation();
  const { find } = useFormat();
  const textOf = useFailureText();
  const { mutate, isPending } = useMutation({
    mutationFn: useStage(),
    onError: (error) => notifications.show({ color: 'red', message: textOf(error) }),
  });
  const labelOf = ({ kind, values }: Remedy): string => find(`window.licenses.remedy.${kind}`, values) ?? kind;
  const offer = (remedy: Remedy): void => {
    modals.openConfirmModal({
      title: t('window.licenses.stage.title'),
      children: (
        <>
          <Text size="sm" fw={600}>
            {labelOf(remedy)}
          </Text>
          <Text size="sm">{t('window.licenses.stage.explain', { count: remedy.drafts.length })}</Text>
        </>
      ),
      labels: { confirm: t('window.licenses.stage.confirm'), cancel: t('window.licenses.stage.cancel') },
      onConfirm: () => mutate(remedy.drafts),
    });
  };
  return (
    <>
      <Text size="xs" c="dimmed" mt="xs">
        {t('window.licenses.errors.remedies')}
      </Text>
      <Group gap="xs" mt={4}>
        {remedies.map((remedy) => (
          <Button key={labelOf(remedy)} variant="default" disabled={isPending} onClick={() => offer(remedy)}>
            {labelOf(remedy)}
          </Button>
        ))}
      </Group>
    </>
  );
}
