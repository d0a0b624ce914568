import type { DraftEffect } from '../../../../shared/contract/licenses.ts';
import type { SurveyedChange } from '../../../../shared/contract/wizardSurveys.ts';
import { EffectProblems } from '../../assignments/EffectProblems.tsx';
import { EffectServices } from '../../assignments/EffectServices.tsx';
import { EffectUnits } from '../../assignments/EffectUnits.tsx';
import classes from '../Wizards.module.css';
import { AffectedUsers } from './AffectedUsers.tsx';

interface EffectSummaryProps {
  readonly tenantId: string;
  readonly effect: DraftEffect;
  /** What it is the effect of: asked for who is concerned. */
  readonly of: SurveyedChange | null;
}

/** What it all comes to, as if it passed at once for everybody: what speaks against it, units, services, and who is concerned. */
export function EffectSummary({ tenantId, effect, of }: EffectSummaryProps) {
  return (
    <div className={classes['effect']}>
      <EffectProblems effect={effect} />
      <EffectUnits units={effect.units} />
      <EffectServices effect={effect} />
      {of !== null && <AffectedUsers tenantId={tenantId} effect={effect} of={of} />}
    </div>
  );
}
