import { Button, Radio, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { REDACTIONS, REPORT_FORMATS } from '../../../shared/model/reportFormat.ts';
import { useFormat } from '../../client/language.tsx';
import { ExportStatus } from './ExportStatus.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { PriceBookSelect } from './PriceBookSelect.tsx';
import { choose, useReportChoice } from './reportChoice.ts';
import classes from './reports.module.css';
import { useMakeReport } from './useMakeReport.ts';

/** The report for those who decide: in which format, for whose eyes, in which language, with which prices. */
export function ReportPart({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { format, redaction, language, priceBookId } = useReportChoice();
  const { state, make } = useMakeReport(scenario);
  return (
    <section aria-labelledby="report-heading" className={classes['part']}>
      <Title order={2} id="report-heading">
        {t('window.reports.heading')}
      </Title>
      <Text size="sm" maw="80ch">
        {t('window.reports.about')}
      </Text>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <Radio.Group
          label={t('window.reports.format')}
          value={format}
          onChange={(value) => choose({ format: REPORT_FORMATS.find((each) => each === value) ?? format })}
        >
          <div className={classes['choices']}>
            {REPORT_FORMATS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`window.reports.formats.${each}.name`)}
                description={t(`window.reports.formats.${each}.use`)}
              />
            ))}
          </div>
        </Radio.Group>
        <div className={classes['side']}>
          <Radio.Group
            label={t('window.reports.names')}
            value={redaction}
            onChange={(value) => choose({ redaction: REDACTIONS.find((each) => each === value) ?? redaction })}
          >
            <div className={classes['choices']}>
              {REDACTIONS.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`window.reports.redactions.${each}.name`)}
                  description={t(`window.reports.redactions.${each}.use`)}
                />
              ))}
            </div>
          </Radio.Group>
          <LanguageSelect
            label={t('window.reports.language')}
            value={language ?? words.language}
            onChange={(chosen) => choose({ language: chosen })}
          />
          <PriceBookSelect value={priceBookId} onChange={(id) => choose({ priceBookId: id })} />
        </div>
        <div className={classes['send']}>
          <Button type="submit" disabled={state.kind === 'running'}>
            {t('window.reports.make')}
          </Button>
        </div>
      </form>
      <ExportStatus state={state} label={t('window.reports.making')} again={make} />
    </section>
  );
}
