import { Anchor, Button, Progress, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { percentOf, progressText } from '../../../client/progressOf.ts';
import { useScenario, useTenantId } from '../../../client/scope.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import { VerdictBadge } from '../../../ui/VerdictBadge.tsx';
import { useEvaluation } from '../useEvaluation.ts';
import classes from './ScenarioBar.module.css';

/** While *As it will be* is shown: how far the rehearsal is, and what came out; a moment has no outcome yet, but a way back to the playback. */
export function EvaluationStatus() {
  const view = useSearch({ strict: false, select: (search) => search.view });
  return view === 'moment' ? <MomentStatus /> : <EndStatus />;
}

function MomentStatus() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const scenario = useScenario();
  if (scenario === undefined) return null;
  return (
    <div className={classes['status']}>
      <Anchor
        size="xs"
        renderRoot={(props) => <Link to="/tenants/$tenantId/scenario/$part" params={{ tenantId, part: 'playback' }} {...props} />}
      >
        {t('window.playback.backToPlayback')}
      </Anchor>
    </div>
  );
}

function EndStatus() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const tenantId = useTenantId();
  const scenario = useScenario();
  const planned = useSearch({ strict: false, select: ({ view }) => view === 'planned' });
  const { data: evaluation, running, progress, error, cancel, again } = useEvaluation(planned);
  if (scenario === undefined || !planned) return null;

  if (running) {
    const percent = progress === null ? null : percentOf(progress);
    const stop = (): void => {
      cancel();
      void navigate({ to: '.', search: (search) => ({ ...search, view: 'imported' }), replace: true });
    };
    return (
      <div className={classes['status']} role="status">
        <Progress
          className={classes['progress']!}
          size="sm"
          value={percent ?? 100}
          animated={percent === null}
          aria-label={t('window.scenarios.rehearsing')}
        />
        <Text size="xs">{progressText(progress, t)}</Text>
        <Button variant="subtle" color="gray" onClick={stop}>
          {t('window.shell.cancel')}
        </Button>
      </div>
    );
  }
  if (error !== null) {
    return (
      <div className={classes['status']} role="alert">
        <Text size="xs" c="red">
          {failureText(error)}
        </Text>
        <Button variant="subtle" onClick={again}>
          {t('window.shell.retry')}
        </Button>
      </div>
    );
  }
  if (evaluation === undefined) return null;
  const refused = evaluation.refusedSteps.length;
  return (
    <div className={classes['status']} role="status">
      <VerdictBadge verdict={evaluation.summary.verdict} />
      {refused > 0 && (
        <Anchor size="xs" renderRoot={(props) => <Link to="/tenants/$tenantId/scenario" params={{ tenantId }} {...props} />}>
          {t('window.scenarios.refusedSteps', { count: refused })}
        </Anchor>
      )}
    </div>
  );
}
