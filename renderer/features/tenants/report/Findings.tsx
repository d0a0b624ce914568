import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findingText } from '../../../../shared/i18n/sentences/findingText.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { Finding, Severity } from '../../../../shared/model/finding.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge, type Meaning } from '../../../ui/Badge.tsx';
import classes from './ImportReport.module.css';

const LOOKS: Readonly<Record<Severity, { readonly icon: typeof IconBan; readonly meaning: Meaning }>> = {
  blocking: { icon: IconBan, meaning: 'bad' },
  warning: { icon: IconAlertTriangle, meaning: 'caution' },
  info: { icon: IconInfoCircle, meaning: 'notice' },
};
const SEVERITIES = ['blocking', 'warning', 'info'] as const;

/** Names of examples beyond these are told by their number. */
const MOST_EXAMPLES = 5;

/** What to know about the export, gravest first. */
export function Findings({ findings, naming }: { readonly findings: readonly Finding[]; readonly naming: Naming }) {
  const { t } = useTranslation();
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <section aria-labelledby="findings-heading">
      <Title order={2} id="findings-heading">
        {t('findings.heading')}
      </Title>
      {ordered.length === 0 && <Text size="sm">{t('import.nothingFound')}</Text>}
      <ul className={classes['findings']}>
        {ordered.map((finding) => (
          <FindingRow key={`${finding.code} ${finding.about ?? ''} ${JSON.stringify(finding.values)}`} finding={finding} naming={naming} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding, naming }: { readonly finding: Finding; readonly naming: Naming }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { sentence, advice } = findingText(finding, 'import', naming, words);
  const { icon, meaning } = LOOKS[finding.severity];
  const shown = finding.examples.slice(0, MOST_EXAMPLES).map(naming.anything);
  const more = finding.count - shown.length;
  const examples = more > 0 && shown.length > 0 ? [...shown, t('count.more', { count: more })] : shown;
  return (
    <li className={classes['finding']}>
      <div>
        <Badge icon={icon} meaning={meaning}>
          {t(`findings.severity.${finding.severity}`)}
        </Badge>
      </div>
      <div>
        <Text size="sm">{sentence}</Text>
        {advice !== null && (
          <Text size="sm" c="dimmed">
            {advice}
          </Text>
        )}
        {examples.length > 0 && (
          <Text size="xs" c="dimmed" mt={2}>
            {t('window.start.report.examples', { names: words.list(examples) })}
          </Text>
        )}
      </div>
    </li>
  );
}
