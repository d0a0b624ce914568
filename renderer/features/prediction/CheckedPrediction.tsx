import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GroupsPart } from './GroupsPart.tsx';
import { Headline } from './Headline.tsx';
import { KindTiles } from './KindTiles.tsx';
import { LicensePlansPart } from './LicensePlansPart.tsx';
import { PeoplePart } from './PeoplePart.tsx';
import { PredictedUserDrawer } from './PredictedUserDrawer.tsx';
import classes from './prediction.module.css';
import { PREDICTION_PARTS, type PredictionPart } from './predictionSearch.ts';
import { SaveLines } from './SaveLines.tsx';
import { useCheckSearch } from './useCheckSearch.ts';
import type { PartProps } from './usePrediction.ts';

const PARTS: Readonly<Record<PredictionPart, (props: PartProps) => React.ReactNode>> = {
  people: PeoplePart,
  groups: GroupsPart,
  licensePlans: LicensePlansPart,
};

/** The figures, and behind tabs what they are made of. */
export function CheckedPrediction({ summary, asked, scenarioName }: PartProps & { readonly scenarioName: string }) {
  const { t } = useTranslation();
  const [{ part = 'people', user }, setSearch] = useCheckSearch();
  const Part = PARTS[part];
  return (
    <>
      <div className={classes['head']}>
        <Headline summary={summary} />
        <SaveLines asked={asked} scenarioName={scenarioName} />
      </div>
      <KindTiles figures={summary.figures} />
      <Tabs value={part} onChange={(next) => setSearch({ part: PREDICTION_PARTS.find((each) => each === next) })}>
        <Tabs.List aria-label={t('window.prediction.title')}>
          {PREDICTION_PARTS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`window.prediction.part.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part} className={classes['panel']!}>
          <Part summary={summary} asked={asked} />
        </Tabs.Panel>
      </Tabs>
      {user !== undefined && <PredictedUserDrawer userId={user} asked={asked} onClose={() => setSearch({ user: undefined })} />}
    </>
  );
}
