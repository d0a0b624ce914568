import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { chooseLanguage, createTranslator, isLanguage, type Language, type Translator } from '../../../shared/i18n/translator.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { createService } from '../../service/createService.ts';
import { createWorkerRunner } from '../../workers/workerRunner.ts';
import { readVersion } from '../version.ts';
import { type CommandHost, EXIT, toJsonText } from './commandHost.ts';
import { runCheck } from './commands/checkCommand.ts';
import { runDemo } from './commands/demoCommand.ts';
import { runGenerate } from './commands/generateCommand.ts';
import { runImport } from './commands/importCommand.ts';
import { runRehearse } from './commands/rehearseCommand.ts';
import { runReport } from './commands/reportCommand.ts';
import { runRoutes } from './commands/routesCommand.ts';
import { runScript } from './commands/scriptCommand.ts';
import { runServe } from './commands/serveCommand.ts';
import { runStart } from './commands/startCommand.ts';
import { listenForInterrupts } from './interrupt.ts';
import { buildProgram, PROGRAM_NAME, type Request } from './program.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { usageText } from './usageText.ts';
import { errorText, toErrorDocument } from './views/errorText.ts';

/**
 * The command line host: reads the arguments, runs one use case, prints, and sets the exit code of formats.md. Never ends the process
 * itself, so that what was printed arrives; only a second Ctrl-C does.
 */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const { env: environment, stdout, stderr } = process;
  const words = createTranslator(wantedLanguage(argv, environment));
  const onOutputFailure = (error: NodeJS.ErrnoException): void => {
    const failure = new AppError(error.code === 'ENOSPC' ? 'diskFull' : 'notWritable', { file: words.t('error.standardOutput') });
    stderr.write(`${errorText(failure, words)}\n`);
    // Whatever the command itself comes to, its result did not arrive.
    process.once('exit', () => {
      process.exitCode = EXIT.internal;
    });
  };
  const terminal = createTerminal({ stdout, stderr, environment, onOutputFailure }, words);
  const json = argv.includes('--json');
  try {
    const request = readRequest(argv, words, terminal);
    process.exitCode = typeof request === 'number' ? request : await perform(request, { words, terminal, json, environment });
  } catch (error) {
    terminal.clearProgress();
    // A person, and a log, read standard error; a program reads one document on standard output, whatever happened.
    terminal.printError(errorText(error, words));
    if (json) terminal.print([toJsonText(toErrorDocument(error, words))]);
    process.exitCode = error instanceof AppError ? error.exitCode : EXIT.internal;
    if (environment['LICENSE_REHEARSAL_DEBUG']) stderr.write(`${inspect(error)}\n`);
  }
}

async function perform(
  request: Request,
  { words, terminal, json, environment }: Pick<CommandHost, 'words' | 'terminal' | 'json' | 'environment'>,
) {
  const jobs = createWorkerRunner();
  const stopAtOnce = async (): Promise<void> => {
    await jobs.kill();
    process.exit(EXIT.interrupted);
  };
  const interrupt = listenForInterrupts(
    () => terminal.announce(words.t('interrupt.stopping')),
    () => void stopAtOnce(),
  );
  const host: CommandHost = {
    service: createService({ jobs }),
    jobs,
    words,
    terminal,
    page: { words, width: terminal.width, paint: terminal.paint },
    json,
    jobOptions: { signal: interrupt.signal, onProgress: terminal.showProgress },
    program: programName(environment),
    environment,
    onFault: (error) => {
      terminal.printError(errorText(error, words));
      if (environment['LICENSE_REHEARSAL_DEBUG']) process.stderr.write(`${inspect(error)}\n`);
    },
  };
  try {
    return await runRequest(request, host);
  } finally {
    interrupt.release();
  }
}

function runRequest(request: Request, host: CommandHost): Promise<number> {
  switch (request.verb) {
    case 'import':
      return runImport(host, request.arguments);
    case 'generate':
      return runGenerate(host, request.arguments);
    case 'check':
      return runCheck(host, request.arguments);
    case 'rehearse':
      return runRehearse(host, request.arguments);
    case 'routes':
      return runRoutes(host, request.arguments);
    case 'report':
      return runReport(host, request.arguments);
    case 'script':
      return runScript(host, request.arguments);
    case 'demo':
      return runDemo(host, request.arguments);
    case 'start':
      return runStart(host, request.arguments);
    case 'serve':
      return runServe(host, request.arguments);
  }
}

/** The request, or an exit code when there is nothing more to do: help was shown, or the arguments make no sense. */
function readRequest(argv: readonly string[], words: Translator, terminal: Terminal): Request | number {
  let request: Request | undefined;
  const program = buildProgram(words, readVersion(), (made) => {
    request = made;
  });
  try {
    program.parse(argv, { from: 'user' });
    if (request === undefined) throw new Error('a command line that parses asks for something');
    return request;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    // Without any command, commander has shown the help on standard error already.
    if (error.code === 'commander.help') return EXIT.wrongUsage;
    const verb = program.commands.find((command) => argv.includes(command.name()))?.name();
    const hint = words.t('usage.hint', { command: [programName(process.env), verb].filter(Boolean).join(' ') });
    const message = `${usageText(error, program, words)} ${hint}`;
    terminal.printError(message);
    if (argv.includes('--json')) {
      terminal.print([toJsonText({ error: { code: 'wrongUsage', message, file: null, place: null, expected: null, found: null } })]);
    }
    return EXIT.wrongUsage;
  }
}

/** `--lang`, before anything else is read, as errors about the other arguments are told in it too; else what the system is set to. */
function wantedLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  if (asked !== undefined && isLanguage(asked)) return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return chooseLanguage([LC_ALL, LC_MESSAGES, LANG, Intl.DateTimeFormat().resolvedOptions().locale]);
}

/** As npm starts it in a checkout, or by its own name where it is installed. */
function programName(environment: NodeJS.ProcessEnv): string {
  return environment['npm_lifecycle_event'] === undefined ? PROGRAM_NAME : 'npm run --silent cli --';
}
