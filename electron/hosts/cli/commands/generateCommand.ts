import type { GenerateInput } from '../../../service/jobs/generateJob.ts';
import { type CommandHost, EXIT, present, quoted, toJsonText } from '../commandHost.ts';
import { INDENT, paragraph } from '../views/page.ts';

/** `generate --users N --seed S [--mess …] --bundle <folder>`. */
export async function runGenerate(host: CommandHost, input: GenerateInput): Promise<number> {
  const generated = await host.service.generateTenant(input, host.jobOptions);
  const { t } = host.words;
  const { folder, users, seed, mess, files, bytes } = generated;
  present(
    host,
    () => [
      host.page.paint('bold', t('generate.heading', { folder })),
      ...paragraph(
        host.page,
        t('generate.content', {
          users,
          seed: String(seed),
          mess: t(`generate.mess.${mess}`),
          files,
          megabytes: Math.round(bytes / 1e5) / 10,
        }),
      ),
      '',
      t('generate.next'),
      `${INDENT}${host.program} import ${quoted(folder)} --tenant ${quoted(`${folder}.db`)}`,
    ],
    () => toJsonText({ format: 'license-rehearsal-generated', version: 1, folder, users, seed, mess, files, bytes }),
  );
  return EXIT.done;
}
