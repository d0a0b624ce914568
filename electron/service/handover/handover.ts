import type { Scope } from '../../../shared/contract/base.ts';
import type { MadeFile } from '../../../shared/contract/exports.ts';
import type { HandoverOverview } from '../../../shared/contract/handover.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';

export interface Handover {
  overview(scope: Scope, options?: JobOptions): Promise<HandoverOverview>;
  make(input: unknown, options?: JobOptions): Promise<MadeFile>;
}

export function createHandover(_parts: ServiceParts): Handover {
  return {
    overview: async () => {
      throw new Error('in the making');
    },
    make: async () => {
      throw new Error('in the making');
    },
  };
}
