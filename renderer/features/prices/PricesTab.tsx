import type { Scenario } from '../../../shared/contract/scenarios.ts';

export function PricesTab({ scenario }: { readonly scenario: Scenario }) {
  return <p>{scenario.name}</p>;
}
