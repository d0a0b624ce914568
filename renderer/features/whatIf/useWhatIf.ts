import type { WhatIfAnswer, WhatIfChangeInput } from '../../../shared/contract/whatIf.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useScenario, useScope } from '../../client/scope.ts';
import { useWork, type WorkState } from '../../client/useWork.ts';

interface Asked {
  readonly userId: string;
  readonly change: WhatIfChangeInput;
}

/** The answer to a question; null asks nothing. A scenario is asked about from its start, everything else in the state that is shown. */
export function useWhatIf(asked: Asked | null): WorkState<WhatIfAnswer> {
  const { client } = useClient();
  const { language } = useFormat();
  const shown = useScope();
  const scenario = useScenario();
  const whole = scenario === undefined ? null : { id: scenario.id, revision: scenario.revision };
  const scope = asked?.change.kind === 'scenario' ? { tenantId: shown.tenantId, scenario: whole } : shown;
  return useWork({
    key: ['what if', scope, asked, language],
    wanted: asked !== null,
    start: (signal) => {
      if (asked === null) throw new Error('nothing is asked');
      return client.whatIf.ask({ scope, ...asked, language }, { signal });
    },
  });
}
