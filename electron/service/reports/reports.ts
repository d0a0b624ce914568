import type { Scope } from '../../../shared/contract/base.ts';
import type { ExportTarget, MadeFile } from '../../../shared/contract/exports.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Redaction, ReportFormat } from '../../../shared/model/reportFormat.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ReportInput } from '../jobs/reportJob.ts';
import { parsePriceBook } from '../prices/parsePriceBook.ts';
import { readCopy } from '../scenarios/copyAccess.ts';
import { toPlan } from '../scenarios/planFile.ts';
import type { ServiceParts } from '../serviceParts.ts';

export interface ReportRequest {
  readonly scope: Scope;
  readonly format: ReportFormat;
  readonly redaction: Redaction;
  readonly language: ReportInput['language'];
  readonly priceBookId: number | null;
  readonly target: ExportTarget;
}

/** Reports on scenarios. */
export interface Reports {
  /**
   * Throws AppError: `outdated` for another revision than the current one, `notFound` for a price book that is not there, and what writing a
   * file throws.
   */
  make(request: ReportRequest, options?: JobOptions): Promise<MadeFile>;
}

export function createReports({ library, jobs, exportTargets, now, program }: ServiceParts): Reports {
  const bookOf = (id: number): ReportInput['prices'] => ({ book: parsePriceBook(JSON.parse(library.store.priceBooks.get(id).book)) });
  return {
    make: async ({ scope, format, redaction, language, priceBookId, target }, options) => {
      const tenant = library.fileOf(scope.tenantId);
      const { plan, accepted } = await scenarioOf(tenant, scope);
      const prices = priceBookId === null ? null : bookOf(priceBookId);
      const { path, fileName, downloadId } = await exportTargets.place(target);
      const madeAt = new Date(now()).toISOString();
      const input = { tenant, plan: { value: plan }, out: path, format, redaction, language, accepted, prices, madeAt, program };
      const { bytes } = await jobs.run('report', input, options);
      return { fileName, bytes, downloadId };
    },
  };
}

/** The plan of a scenario at a revision, and what somebody lets pass of its findings. */
async function scenarioOf(
  tenant: string,
  { scenario }: Scope,
): Promise<Pick<ReportInput, 'accepted'> & { plan: ReturnType<typeof toPlan> }> {
  if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
  const { id, revision } = scenario;
  return await readCopy(tenant, (copy) => {
    const record = copy.scenarios.get(id);
    if (record.revision !== revision) {
      throw new AppError('outdated', { expected: `revision ${record.revision}`, found: `revision ${revision}` });
    }
    return { plan: toPlan(record, copy.scenarios.wholeSteps(id)), accepted: copy.suppressions.list(id) };
  });
}
