import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfferedEdit, PreflightFinding, RemedyOffer, RemedyReport } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { remedyText } from '../../../shared/i18n/sentences/remedyText.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../client/language.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import classes from './preflight.module.css';
import { useFindingNaming, useRemedies } from './usePreflight.ts';
import { useStageRemedy } from './useStageRemedy.ts';

interface HelpPartProps {
  readonly scenario: Scenario;
  readonly finding: PreflightFinding;
  /** What to do by hand, or what to look at. */
  readonly advice: string | null;
}

/** Steps that were tried and help, each to be staged; and what can be done by hand. */
export function HelpPart({ scenario, finding, advice }: HelpPartProps) {
  const { t } = useTranslation();
  const remedies = useRemedies(scenario, finding.key, finding.remediable);
  const { data } = remedies;
  return (
    <section aria-labelledby="help-heading">
      <Title order={3} id="help-heading">
        {t('window.preflight.helps.heading')}
      </Title>
      {finding.remediable && (
        <WorkNotice work={remedies} label={t('window.preflight.helps.trying')} again={t('window.preflight.helps.again')} />
      )}
      {data !== undefined && data.offers.length > 0 && <Offers scenario={scenario} finding={finding} report={data} />}
      {data !== undefined && data.offers.length === 0 && <Text size="sm">{t('window.preflight.helps.none')}</Text>}
      {advice !== null && (
        <Text size="sm" mt={4}>
          {t('window.preflight.helps.byHand', { advice })}
        </Text>
      )}
    </section>
  );
}

function Offers({ scenario, finding, report }: { scenario: Scenario; finding: PreflightFinding; report: RemedyReport }) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useFindingNaming(report.names, scenario);
  const { stage, pending } = useStageRemedy(scenario, finding.key);
  return (
    <ul className={classes['offers']}>
      {report.offers.map((offer, place) => {
        const title = remedyText(offer, naming, words);
        return (
          <li key={title}>
            <div className={classes['offerHead']}>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Button
                flex="none"
                disabled={pending}
                aria-label={`${t('window.preflight.helps.stage')}: ${title}`}
                onClick={() => stage(place)}
              >
                {t('window.preflight.helps.stage')}
              </Button>
            </div>
            <ul className={classes['edits']}>
              {offer.edits.map((edit) => (
                <EditLines key={`${edit.at} ${edit.replaces}`} edit={edit} scenario={scenario} naming={naming} />
              ))}
            </ul>
            <OfferOutcome offer={offer} finding={finding} before={report.before} />
          </li>
        );
      })}
    </ul>
  );
}

function EditLines({ edit: { at, replaces, steps }, scenario, naming }: { edit: OfferedEdit; scenario: Scenario; naming: Naming }) {
  const { t } = useTranslation();
  const words = useFormat();
  const stepNumber = at + 1;
  if (steps.length === 0) return <li>{t('window.preflight.helps.remove', { stepNumber })}</li>;
  const lines = steps.map(({ step, namedUsers, without }, place) => {
    const plain = stepText(step, naming, words, namedUsers);
    const text = without === null ? plain : `${plain} (${t('window.preflight.helps.without', { count: without })})`;
    if (replaces && place === 0) return t('window.preflight.helps.replace', { stepNumber, text });
    if (at === scenario.planSteps.length) return t('window.preflight.helps.append', { text });
    return t('window.preflight.helps.insert', { stepNumber: replaces ? stepNumber + 1 : stepNumber, text });
  });
  return lines.map((line) => <li key={line}>{line}</li>);
}

interface OfferOutcomeProps {
  readonly offer: RemedyOffer;
  readonly finding: PreflightFinding;
  readonly before: RemedyReport['before'];
}

/** What the rehearsal with the remedy came to. */
function OfferOutcome({ offer: { after }, finding, before }: OfferOutcomeProps) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {[
        after.count === 0
          ? t('window.preflight.helps.gone')
          : t('window.preflight.helps.after', { before: finding.count, count: after.count }),
        ...(after.blocking === before.blocking
          ? []
          : [t('window.preflight.helps.blocking', { before: before.blocking, after: after.blocking })]),
        ...(after.warning === before.warning
          ? []
          : [t('window.preflight.helps.warnings', { before: before.warning, after: after.warning })]),
      ].join(' ')}
    </Text>
  );
}
