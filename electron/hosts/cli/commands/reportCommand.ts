import path from 'node:path';
import type { Redaction, ReportFormat } from '../../../../shared/model/reportFormat.ts';
import { readVersion } from '../../version.ts';
import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';
import { reportLines } from '../views/reportView.ts';

export interface ReportArguments {
  readonly tenant: string;
  readonly plan: string;
  readonly format: ReportFormat;
  readonly out: string;
  readonly redact: Redaction;
  /** File of a price book. */
  readonly prices?: string;
}

/** `report --tenant <file> --plan <plan.json> --format <format> --out <file>`. `--lang` is the language of the report too. */
export async function runReport(host: CommandHost, { tenant, plan, format, out, redact, prices }: ReportArguments): Promise<number> {
  const result = await host.service.writeReport(
    {
      tenant,
      plan: { file: plan },
      out: path.resolve(out),
      format,
      redaction: redact,
      language: host.words.language,
      accepted: [],
      prices: prices === undefined ? null : { file: prices },
      madeAt: new Date().toISOString(),
      program: readVersion(),
    },
    host.jobOptions,
  );
  const { file, bytes, verdict, hashes } = result;
  present(
    host,
    () => reportLines(result, host.page),
    () => toJsonText({ file, format, bytes, verdict, hashes }),
  );
  return { safe: EXIT.done, atRisk: EXIT.atRisk, blocked: EXIT.blocked }[verdict];
}
