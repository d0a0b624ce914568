import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { findingText } from '../../../shared/i18n/sentences/findingText.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { factsOfFinding } from '../../../shared/model/findingFacts.ts';
import { useFormat } from '../../client/language.tsx';
import { FactNote, FactText } from '../../ui/FactNote.tsx';
import { AcceptPart } from './AcceptPart.tsx';
import type { StatedFinding } from './findingStates.ts';
import { HelpPart } from './HelpPart.tsx';
import classes from './preflight.module.css';
import { WhoPart } from './WhoPart.tsx';

interface FindingDetailProps {
  readonly scenario: Scenario;
  readonly stated: StatedFinding;
  readonly naming: Naming;
}

/** One finding with everything that can be said of it: why, who, what helps, and whether somebody lets it pass. */
export function FindingDetail({ scenario, stated, naming }: FindingDetailProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { finding } = stated;
  const { sentence, advice } = findingText(finding, 'check', naming, words);
  return (
    <section className={classes['detail']} aria-label={t('window.preflight.detail')}>
      <Title order={2}>{sentence}</Title>
      <WhyPart stated={stated} />
      <HelpPart key={finding.key} scenario={scenario} finding={finding} advice={advice} />
      <WhoPart scenario={scenario} finding={finding} />
      <AcceptPart key={`accept ${finding.key}`} scenario={scenario} stated={stated} />
    </section>
  );
}

function WhyPart({ stated: { finding } }: { readonly stated: StatedFinding }) {
  const { t } = useTranslation();
  const [first, ...others] = factsOfFinding(finding);
  return (
    <section aria-labelledby="why-heading">
      <Title order={3} id="why-heading">
        {t('window.preflight.why')}
      </Title>
      {first === undefined ? <Text size="sm">{t('window.preflight.ownCheck')}</Text> : <FactText fact={first} />}
      {others.length > 0 && (
        <div className={classes['facts']}>
          {others.map((fact) => (
            <FactNote key={fact} fact={fact} />
          ))}
        </div>
      )}
    </section>
  );
}
