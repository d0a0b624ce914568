import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';
import { importLines } from '../views/importView.ts';

export interface ImportArguments {
  readonly bundle: string;
  readonly tenant: string;
}

/** `import <bundle> --tenant <file>`. */
export async function runImport(host: CommandHost, { bundle, tenant }: ImportArguments): Promise<number> {
  const imported = await host.service.importTenant({ source: bundle, tenant }, host.jobOptions);
  present(
    host,
    () => importLines(imported, tenant, host.page),
    () => toJsonText({ ...imported.report, tenantFile: tenant }),
  );
  return imported.report.findings.some((finding) => finding.severity === 'blocking') ? EXIT.atRisk : EXIT.done;
}
