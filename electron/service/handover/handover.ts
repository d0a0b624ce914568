import type * as z from 'zod';
import type { Scope } from '../../../shared/contract/base.ts';
import type { MadeFile } from '../../../shared/contract/exports.ts';
import type { HandoverOverview, handoverInputSchema } from '../../../shared/contract/handover.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { toNameTable } from '../library/nameTable.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';

/** A scenario as what is to be done for real. All throw AppError; `outdated` for a revision that is no longer the current one. */
export interface Handover {
  overview(scope: Scope, options?: JobOptions): Promise<HandoverOverview>;
  make(input: HandoverOrder, options?: JobOptions): Promise<MadeFile>;
}

export type HandoverOrder = z.output<typeof handoverInputSchema>;

export function createHandover({ scenarios, exportTargets, now, program }: ServiceParts): Handover {
  return {
    overview: (scope, options) => scenarios.ask(OVERVIEW, scope, { program }, options),
    make: async ({ scope, language, requestsPerSecond, target }, options) => {
      const { path, fileName, downloadId } = await exportTargets.place(target);
      const inside = fileName.replace(/\.zip$/i, '') || 'hand-over';
      const madeAt = `${new Date(now()).toISOString().slice(0, 19)}Z`;
      const bytes = await scenarios.ask(MAKE, scope, { language, requestsPerSecond, file: path, inside, madeAt, program }, options);
      return { fileName, bytes, downloadId };
    },
  };
}

const OVERVIEW: Question<{ readonly program: string }, HandoverOverview> = {
  kind: 'handoverOverview',
  kept: 4,
  version: 1,
  answer: async (subject, { program }, jobs, options) => {
    const input = { tenant: subject.tenant, plan: { value: subject.plan }, out: null, language: 'en', requestsPerSecond: 1 } as const;
    const { overview, names } = await jobs.run('handover', { ...input, madeAt: subject.plan.startAt, program }, options);
    const skuIds = new Set(
      overview.waves.flatMap(({ tasks }) => tasks.flatMap(({ task }) => (task.kind === 'setSeats' ? [task.skuId] : []))),
    );
    const products = new Map([...names.products].filter(([skuId]) => skuIds.has(skuId)));
    return { ...overview, names: toNameTable({ ...names, products, services: new Map() }) };
  },
};

interface MakeParams {
  readonly language: HandoverOrder['language'];
  readonly requestsPerSecond: number;
  readonly file: string;
  readonly inside: string;
  readonly madeAt: string;
  readonly program: string;
}

/** A file is written for whoever asks for it, so no answer is kept: the file may be gone. */
const MAKE: Question<MakeParams, number> = {
  kind: 'handoverPackage',
  kept: 0,
  answer: async ({ tenant, plan }, { file, inside, ...params }, jobs, options) => {
    const { bytes } = await jobs.run('handover', { tenant, plan: { value: plan }, out: { file, inside }, ...params }, options);
    return bytes;
  },
};
