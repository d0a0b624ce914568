import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentForm } from '../../../shared/contract/licenses.ts';
import { useScenario, useScope } from '../../client/scope.ts';
import { Banner } from '../licenses/Banner.tsx';
import classes from './assignments.module.css';
import type { AssignmentTarget } from './useAssignmentTarget.ts';

interface AssignmentNotesProps {
  readonly target: AssignmentTarget;
  readonly form: AssignmentForm;
}

/** What has to be known before the boxes are read: direct and inherited, missing locations, and which state of the tenant they show. */
export const AssignmentNotes = memo(function AssignmentNotes({ target, form }: AssignmentNotesProps) {
  const { t } = useTranslation();
  const scenario = useScenario();
  const shownAsImported = useScope().scenario === null;
  const steps = scenario?.planSteps.length ?? 0;
  const { missing } = form.usageLocation;
  return (
    <div className={classes['notes']}>
      {target.kind !== 'group' && form.directAndInherited && (
        <Banner meaning="notice">
          {t(`window.assignments.note.${target.kind === 'user' ? 'directAndInherited' : 'someDirectAndInherited'}`)}
        </Banner>
      )}
      {target.kind !== 'group' && missing > 0 && (
        <Banner meaning="caution">
          {form.users === 1
            ? t('window.assignments.note.noLocation')
            : t('window.assignments.note.someWithoutLocation', { count: missing })}
        </Banner>
      )}
      {shownAsImported && steps > 0 && (
        <Banner meaning="notice">
          {t('window.assignments.note.asImported', { count: steps })}{' '}
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="." search={(search) => ({ ...search, view: 'planned' as const })} replace {...props} />}
          >
            {t('window.assignments.note.showPlanned')}
          </Anchor>
        </Banner>
      )}
    </div>
  );
});
