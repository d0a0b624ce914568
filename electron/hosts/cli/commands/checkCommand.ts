import { type CommandHost, EXIT, present, quoted, toJsonText } from '../commandHost.ts';
import { checkLines } from '../views/checkView.ts';

export interface CheckArguments {
  readonly tenant: string;
  readonly plan: string;
}

/** `check --tenant <file> --plan <plan.json>`. */
export async function runCheck(host: CommandHost, { tenant, plan }: CheckArguments): Promise<number> {
  const checked = await host.service.checkPlan({ tenant, plan: { file: plan } }, host.jobOptions);
  const { findings } = checked;
  const rehearse = `${host.program} rehearse --tenant ${quoted(tenant)} --plan ${quoted(plan)}`;
  present(
    host,
    () => checkLines(checked, rehearse, host.page),
    () =>
      toJsonText({
        format: 'license-rehearsal-check',
        version: 1,
        plan: { name: checked.plan.name, startAt: checked.plan.startAt, steps: checked.plan.steps.length },
        tenant: checked.tenant,
        findings,
      }),
  );
  return findings.some((finding) => finding.severity === 'blocking') ? EXIT.atRisk : EXIT.done;
}
