import { Command, type Help, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Translator } from '../../../shared/i18n/translator.ts';
import { REDACTIONS, REPORT_FORMATS } from '../../../shared/model/reportFormat.ts';
import { MESS_LEVELS } from '../../service/choices.ts';
import type { GenerateInput } from '../../service/jobs/generateJob.ts';
import type { CheckArguments } from './commands/checkCommand.ts';
import type { DemoArguments } from './commands/demoCommand.ts';
import type { ImportArguments } from './commands/importCommand.ts';
import type { RehearseArguments } from './commands/rehearseCommand.ts';
import type { ReportArguments } from './commands/reportCommand.ts';
import type { RoutesArguments } from './commands/routesCommand.ts';
import type { ScriptArguments } from './commands/scriptCommand.ts';
import type { ServeArguments } from './commands/serveCommand.ts';
import { wrap } from './layout/textWidth.ts';

/** What the command line asks for. */
export type Request =
  | { readonly verb: 'import'; readonly arguments: ImportArguments }
  | { readonly verb: 'generate'; readonly arguments: GenerateInput }
  | { readonly verb: 'check'; readonly arguments: CheckArguments }
  | { readonly verb: 'rehearse'; readonly arguments: RehearseArguments }
  | { readonly verb: 'routes'; readonly arguments: RoutesArguments }
  | { readonly verb: 'report'; readonly arguments: ReportArguments }
  | { readonly verb: 'script'; readonly arguments: ScriptArguments }
  | { readonly verb: 'demo'; readonly arguments: DemoArguments }
  | { readonly verb: 'start' | 'serve'; readonly arguments: ServeArguments };

export const PROGRAM_NAME = 'license-rehearsal';
const MOST_USERS = 10_000_000;
const MOST_IN_A_WAVE = 1_000_000;
/** What the service takes from one program in the long run: 3,000 writes in 2.5 minutes. */
const MOST_REQUESTS_PER_SECOND = 20;
const REQUESTS_PER_SECOND = 10;
const HIGHEST_PORT = 65_535;

/**
 * The verbs and options of formats.md. `onRequest` is called once by a `parse` that succeeds. Verbs of later issues are not there yet, and so
 * are wrong usage. Commander's own texts never reach a person, except the names of options.
 */
export function buildProgram(words: Translator, version: string, onRequest: (request: Request) => void): Command {
  const { t } = words;
  const program = new Command(PROGRAM_NAME);
  // Before the verbs: they take these settings over when they are added.
  program
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp(helpSettings(words));
  program
    .description(`${t('app.tagline')}\n${t('app.offline')}`)
    .version(version, '--version', t('help.version'))
    .helpOption('-h, --help', t('help.help'))
    .helpCommand(false)
    .option('--json', t('help.json'))
    .addOption(new Option('--lang <language>', t('help.lang')).choices([...LANGUAGES]))
    .usage(t('help.usageOfProgram'))
    .addHelpText('after', `\n${wrap(t('help.exitCodes'), 80).join('\n')}`);
  const tenant = (text: string): Option => required('--tenant <file>', text, words);
  const plan = (): Option => required('--plan <file>', t('help.plan'), words);

  verb(program, 'import', t('help.import'), words)
    .usage(`${t('help.usageOfCommand')} <bundle>`)
    .argument('<bundle>', t('help.importBundle'), notEmpty(words))
    .addOption(tenant(t('help.tenantOut')))
    .action((bundle: string, options: { tenant: string }) => onRequest({ verb: 'import', arguments: { bundle, tenant: options.tenant } }));

  verb(program, 'generate', t('help.generate'), words)
    .addOption(new Option('--users <number>', t('help.users')).makeOptionMandatory().argParser(wholeNumber(1, MOST_USERS, words)))
    .addOption(required('--seed <text>', t('help.seed'), words))
    .addOption(new Option('--mess <level>', t('help.mess')).choices([...MESS_LEVELS]).default('typical'))
    .addOption(required('--bundle <folder>', t('help.bundleOut'), words))
    .action(({ users, seed, mess, bundle }: { users: number; seed: string; mess: GenerateInput['mess']; bundle: string }) =>
      onRequest({ verb: 'generate', arguments: { users, seed: toSeed(seed), mess, folder: bundle } }),
    );

  verb(program, 'check', t('help.check'), words)
    .addOption(tenant(t('help.tenant')))
    .addOption(plan())
    .action((options: CheckArguments) => onRequest({ verb: 'check', arguments: { tenant: options.tenant, plan: options.plan } }));

  verb(program, 'rehearse', t('help.rehearse'), words)
    .addOption(tenant(t('help.tenant')))
    .addOption(plan())
    .addOption(new Option('--out <folder>', t('help.out')).argParser(notEmpty(words)))
    .action(({ tenant: file, plan: planFile, out }: RehearseArguments) =>
      onRequest({ verb: 'rehearse', arguments: { tenant: file, plan: planFile, ...(out === undefined ? {} : { out }) } }),
    );

  const routes = verb(program, 'routes', t('hosts.routes.help.verb'), words)
    .usage(`${t('help.usageOfCommand')} --group <id> | --users <json>`)
    .addOption(tenant(t('help.tenant')))
    .addOption(required('--from <sku>', t('hosts.routes.help.from'), words))
    .addOption(required('--to <sku>', t('hosts.routes.help.to'), words))
    .addOption(new Option('--group <id>', t('hosts.routes.help.group')).argParser(notEmpty(words)))
    .addOption(new Option('--users <json>', t('hosts.routes.help.users')).argParser(notEmpty(words)))
    .addOption(new Option('--target-group <id>', t('hosts.routes.help.targetGroup')).argParser(notEmpty(words)))
    .addOption(new Option('--pilot <number>', t('hosts.routes.help.pilot')).argParser(wholeNumber(1, MOST_IN_A_WAVE, words)))
    .addOption(new Option('--wave <number>', t('hosts.routes.help.wave')).argParser(wholeNumber(1, MOST_IN_A_WAVE, words)))
    .addHelpText('after', () => `\n${wrap(t('hosts.routes.help.exitCodes'), 80).join('\n')}`)
    .action((options: RoutesArguments) => {
      const { tenant: file, from, to, group, users, targetGroup, pilot, wave } = options;
      if (group === undefined && users === undefined)
        routes.error("'--group | --users'", { code: 'commander.missingMandatoryOptionValue' });
      if (group !== undefined && users !== undefined) routes.error('', { code: 'commander.excessArguments' });
      const given = Object.fromEntries(
        Object.entries({ group, users, targetGroup, pilot, wave }).filter(([, value]) => value !== undefined),
      );
      onRequest({ verb: 'routes', arguments: { tenant: file, from, to, ...given } });
    });

  verb(program, 'report', t('hosts.report.help.verb'), words)
    .addOption(tenant(t('help.tenant')))
    .addOption(plan())
    .addOption(new Option('--format <format>', t('hosts.report.help.format')).choices([...REPORT_FORMATS]).makeOptionMandatory())
    .addOption(required('--out <file>', t('hosts.report.help.out'), words))
    .addOption(new Option('--redact <how>', t('hosts.report.help.redact')).choices([...REDACTIONS]).default('none'))
    .addOption(new Option('--prices <file>', t('hosts.report.help.prices')).argParser(notEmpty(words)))
    .action(({ tenant: file, plan: planFile, format, out, redact, prices }: ReportArguments) =>
      onRequest({
        verb: 'report',
        arguments: { tenant: file, plan: planFile, format, out, redact, ...(prices === undefined ? {} : { prices }) },
      }),
    );

  verb(program, 'script', t('hosts.script.help.verb'), words)
    .addOption(tenant(t('help.tenant')))
    .addOption(plan())
    .addOption(required('--out <folder>', t('hosts.script.help.out'), words))
    .addOption(
      new Option('--requests-per-second <number>', t('hosts.script.help.requestsPerSecond'))
        .default(REQUESTS_PER_SECOND)
        .argParser(wholeNumber(1, MOST_REQUESTS_PER_SECOND, words)),
    )
    .action(({ tenant: file, plan: planFile, out, requestsPerSecond }: ScriptArguments) =>
      onRequest({ verb: 'script', arguments: { tenant: file, plan: planFile, out, requestsPerSecond } }),
    );

  verb(program, 'demo', t('help.demo'), words)
    .addOption(new Option('--data <folder>', t('help.data')).argParser(notEmpty(words)))
    .action(({ data }: DemoArguments) => onRequest({ verb: 'demo', arguments: data === undefined ? {} : { data } }));

  for (const name of ['start', 'serve'] as const) {
    verb(program, name, t(`help.${name}`), words)
      .addOption(new Option('--port <number>', t('help.port')).argParser(wholeNumber(1, HIGHEST_PORT, words)))
      .addOption(new Option('--data <folder>', t('help.serveData')).argParser(notEmpty(words)))
      .addOption(new Option('--no-open', t('help.noOpen')))
      .action((options: ServeArguments) => onRequest({ verb: name, arguments: options }));
  }
  return program;
}

/** Commander's headings and remarks in the language of the person. */
function helpSettings({ t }: Translator): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('help.usage'),
    'Arguments:': t('help.arguments'),
    'Options:': t('help.options'),
    'Global Options:': t('help.globalOptions'),
    'Commands:': t('help.commands'),
  };
  return {
    showGlobalOptions: true,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} (${t('help.default', { value: String(defaultValue) })})`,
  };
}

function verb(program: Command, name: string, description: string, { t }: Translator): Command {
  return program.command(name).description(description).usage(t('help.usageOfCommand')).helpOption('-h, --help', t('help.help'));
}

function required(flags: string, text: string, words: Translator): Option {
  return new Option(flags, text).makeOptionMandatory().argParser(notEmpty(words));
}

/** An empty path is a shell variable that is not set. */
function notEmpty({ t }: Translator): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw new InvalidArgumentError(t('usage.notEmpty'));
    return text;
  };
}

function wholeNumber(least: number, most: number, { t, number }: Translator): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(t('usage.wholeNumber', { least: number(least), most: number(most) }));
  };
}

/** `7` and `07` are the same seed; any other text is one too. */
function toSeed(text: string): number | string {
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
