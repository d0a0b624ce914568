import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssignmentSource } from '../../../shared/contract/licenses.ts';
import type { AssignmentError } from '../../../shared/model/graph.ts';
import { GroupLink } from './directoryLinks.tsx';

interface PathLabelProps {
  readonly source: AssignmentSource;
  readonly error?: AssignmentError;
}

/** Where an assignment comes from: *Direct*, or *Inherited* with the group as a link; and what is wrong with it. */
export function PathLabel({ source: { group }, error = 'None' }: PathLabelProps) {
  const { t } = useTranslation();
  return (
    <Text span size="sm">
      {group === null ? (
        t('window.licenses.direct')
      ) : (
        <>
          {t('window.licenses.inherited')} (<GroupLink groupId={group.id}>{group.name}</GroupLink>)
        </>
      )}
      {error !== 'None' && (
        <Text span size="sm" c="var(--meaning-bad)">
          {` – ${t(`assignmentError.${error}`)}`}
        </Text>
      )}
    </Text>
  );
}
