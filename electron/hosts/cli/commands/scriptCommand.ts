import path from 'node:path';
import { readVersion } from '../../version.ts';
import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';
import { scriptLines } from '../views/scriptView.ts';

export interface ScriptArguments {
  readonly tenant: string;
  readonly plan: string;
  readonly out: string;
  readonly requestsPerSecond: number;
}

/** `script --tenant <file> --plan <plan.json> --out <folder>`: the hand-over package. `--lang` is its language too. */
export async function runScript(host: CommandHost, { tenant, plan, out, requestsPerSecond }: ScriptArguments): Promise<number> {
  const folder = path.resolve(out);
  const { manifest, overview, files } = await host.service.writeHandover(
    {
      tenant,
      plan: { file: plan },
      out: { folder },
      language: host.words.language,
      requestsPerSecond,
      madeAt: new Date().toISOString(),
      program: readVersion(),
    },
    host.jobOptions,
  );
  const { waves, requests, refusedSteps, irreversible, scopes } = overview;
  const { packageId, plan: rehearsed } = manifest;
  present(
    host,
    () => scriptLines({ folder, manifest, overview }, host.page),
    () => toJsonText({ folder, packageId, verdict: rehearsed.verdict, waves, requests, irreversible, refusedSteps, scopes, files }),
  );
  return { safe: EXIT.done, atRisk: EXIT.atRisk, blocked: EXIT.blocked }[rehearsed.verdict];
}
