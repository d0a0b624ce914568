import { NumberInput, Text } from '@mantine/core';
import { moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useMoveSurvey } from './useMoveSurvey.ts';

/** As the model has it when nothing was said. */
const PILOT = 5;
const WAVE = 500;

/** How many go first, and how many at a time after them. */
export function WavesPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t } = useFormat();
  const { pilotBy = 'size', pilot = PILOT, pilotUsers, wave = WAVE } = moveBetweenGroupsSoFar(answers);
  const { data } = useMoveSurvey(props);
  return (
    <div className={classes['fields']}>
      <Choices
        label={t('window.wizards.moveBetweenGroups.waves.pilot')}
        value={pilotBy}
        onChange={(next) => answer({ pilotBy: next })}
        choices={[
          { value: 'size', label: t('window.wizards.moveBetweenGroups.waves.bySize') },
          { value: 'users', label: t('window.wizards.moveBetweenGroups.waves.byUsers') },
        ]}
      />
      {pilotBy === 'size' ? (
        <NumberInput
          label={t('window.wizards.moveBetweenGroups.waves.size')}
          value={pilot}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          onChange={(next) => typeof next === 'number' && answer({ pilot: next })}
        />
      ) : (
        <PeoplePicker
          tenantId={tenantId}
          value={pilotUsers ?? null}
          onChange={(next) => answer({ pilotUsers: next })}
          ways={['ids', 'department', 'memberOf']}
        />
      )}
      <NumberInput
        label={t('window.wizards.moveBetweenGroups.waves.wave')}
        value={wave}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        onChange={(next) => typeof next === 'number' && answer({ wave: next })}
      />
      {data !== undefined && (
        <Text size="sm" role="status">
          {t('window.wizards.moveBetweenGroups.waves.summary', { count: data.waves, pilots: data.pilots, movers: data.movers })}
        </Text>
      )}
    </div>
  );
}
