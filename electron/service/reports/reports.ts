import type { MadeFile } from '../../../shared/contract/exports.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';

export interface Reports {
  make(input: unknown, options?: JobOptions): Promise<MadeFile>;
}

export function createReports(_parts: ServiceParts): Reports {
  return {
    make: async () => {
      throw new Error('in the making');
    },
  };
}
