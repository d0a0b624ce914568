import type { SuccessionTable } from '../../../../shared/contract/wizardSurveys.ts';
import type { Switches } from '../../../../shared/model/wizardAnswers.ts';
import { NewServices } from './NewServices.tsx';
import { OldServices } from './OldServices.tsx';

interface SuccessionTablesProps {
  readonly table: SuccessionTable;
  /** Users concerned. */
  readonly users: number;
  /** Names of the two license plans. */
  readonly from: string;
  readonly to: string;
  readonly switches: Switches;
  readonly onSwitches: (switches: Switches) => void;
}

/** What becomes of each service of the old license plan, and which services of the new one are on: the reader can have it otherwise. */
export function SuccessionTables({ table, users, from, to, switches, onSwitches }: SuccessionTablesProps) {
  return (
    <>
      <OldServices services={table.services} users={users} plan={from} />
      <NewServices services={table.arriving} users={users} plan={to} switches={switches} onSwitches={onSwitches} />
    </>
  );
}
