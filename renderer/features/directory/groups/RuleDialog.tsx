import { Alert, Checkbox, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../../shared/contract/groups.ts';
import type { StepDraftInput } from '../../../../shared/contract/scenarios.ts';
import { StageDialog } from '../StageDialog.tsx';

interface RuleDialogProps {
  readonly group: GroupDetail;
  readonly onClose: () => void;
}

/** Stages a new membership rule, a first one, or the end of one. Whom a new rule takes shows after the step, in *As it will be*. */
export function RuleDialog({ group, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const { rule, row } = group;
  const [text, setText] = useState(rule?.text ?? '');
  const [withoutRule, setWithoutRule] = useState(false);
  const wanted = withoutRule ? null : text.trim();
  const changed = wanted === null || (wanted !== '' && wanted !== rule?.text);
  const step: StepDraftInput = { kind: 'planStep', step: { kind: 'setMembershipRule', group: row.id, rule: wanted } };
  return (
    <StageDialog
      size="lg"
      title={t(rule === null ? 'window.directory.rule.makeDynamic' : 'window.directory.rule.edit')}
      drafts={changed ? [step] : null}
      onClose={onClose}
    >
      {rule === null && row.members > 0 && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('window.directory.rule.removesFirst', { count: row.members })}
        </Alert>
      )}
      <Textarea
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        label={t('window.directory.groupTab.rule')}
        placeholder={'user.department -eq "Finance"'}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        spellCheck={false}
        disabled={withoutRule}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {rule !== null && (
        <Checkbox
          label={t('window.directory.rule.makeAssigned')}
          description={t('window.directory.rule.makeAssignedWhy')}
          checked={withoutRule}
          onChange={(event) => setWithoutRule(event.currentTarget.checked)}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('window.directory.rule.whenSeen')}
      </Text>
    </StageDialog>
  );
}
