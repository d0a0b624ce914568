import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { Command, Option } from 'commander';
import { type BenchResult, meetsGoal, ratioOf } from './benchCase.ts';
import { BenchData } from './benchData.ts';
import { directorySpeed } from './directoryCases.ts';
import { naiveSpeed, rehearsalSpeed, snapshotSpeed } from './engineCases.ts';
import { importMemory, importSpeed } from './importCases.ts';
import { groupMining } from './miningCases.ts';
import { playbackMemory, rehearsalClicks } from './playbackCases.ts';
import { reportSpeed, workbookMemory, workbookSpeed } from './reportCases.ts';
import { assignmentClicks, gridScrolling, windowStart } from './windowCases.ts';

const CASES = [
  importSpeed,
  importMemory,
  snapshotSpeed,
  rehearsalSpeed,
  naiveSpeed,
  groupMining,
  directorySpeed,
  reportSpeed,
  workbookSpeed,
  workbookMemory,
  assignmentClicks,
  rehearsalClicks,
  playbackMemory,
  gridScrolling,
  windowStart,
];

const options = new Command('bench')
  .description('Measures against baselines in the same run and prints ratios (docs/PERFORMANCE.md).')
  .option('--json <file>', 'write the table to a file as well')
  .option('--only <ids>', 'only these lines, separated by commas')
  .option('--quick', 'a fifth of the size')
  .addOption(new Option('--case <number>', 'one case, in a process of its own').argParser(Number).hideHelp())
  .addOption(new Option('--started-at <time>', 'when the run began').argParser(Number).default(Date.now()).hideHelp())
  .parse()
  .opts<{ json?: string; only?: string; quick?: boolean; case?: number; startedAt: number }>();

if (options.case !== undefined) {
  process.stdout.write(JSON.stringify(await CASES[options.case]!.run(new BenchData(options.quick === true, options.startedAt))));
  process.exit();
}

const wanted = options.only?.split(',');
const results: BenchResult[] = [];
for (const [number, { ids }] of CASES.entries()) {
  if (wanted !== undefined && !ids.some((id) => wanted.includes(id))) continue;
  process.stderr.write(`${ids.join(', ')}…\n`);
  // What one case leaves in memory is not the next one's to carry.
  const flags = [
    ...process.execArgv,
    process.argv[1]!,
    '--case',
    String(number),
    '--started-at',
    String(options.startedAt),
    ...(options.quick ? ['--quick'] : []),
  ];
  const output = execFileSync(process.execPath, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  results.push(...(JSON.parse(output) as BenchResult[]).filter(({ id }) => wanted?.includes(id) ?? true));
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB${options.quick ? ', quick' : ''}\n`,
);
console.log(toTable(results));
if (options.json !== undefined) {
  const rows = results.map(({ id, goal, better, value, baseline, unit, note }, i) => ({
    id,
    ratio: ratioOf(results[i]!),
    goal,
    better,
    value,
    baseline,
    unit,
    note,
  }));
  writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
}

/** A Markdown table, ready for docs/PERFORMANCE.md. */
function toTable(rows: readonly BenchResult[]): string {
  const head = ['id', 'ratio', 'goal', 'value', 'baseline', 'unit', 'note'];
  const cells = rows.map((row) => [
    row.id,
    `${toText(ratioOf(row))}${meetsGoal(row) ? '' : ' **missed**'}`,
    row.goal === null ? 'reported' : `${row.better === 'lower' ? '≤' : '≥'} ${row.goal}`,
    toText(row.value),
    toText(row.baseline),
    row.unit,
    row.note,
  ]);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}

/** Three figures that count. */
function toText(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
