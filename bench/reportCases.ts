import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsxStream } from 'hucre/xlsx';
import { writeWholeFile } from '../electron/files/writeWholeFile.ts';
import { hashOfPlan } from '../electron/reports/content/hashes.ts';
import { makeContent } from '../electron/reports/content/makeContent.ts';
import type { ReportContent } from '../electron/reports/content/reportContent.ts';
import { writeReport } from '../electron/reports/writeReport.ts';
import { inspectPlan } from '../shared/engine/preflight/preflight.ts';
import type { Rehearsal } from '../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../shared/engine/rehearsal/rehearse.ts';
import type { ReportFormat } from '../shared/model/reportFormat.ts';
import type { BenchCase, BenchResult } from './benchCase.ts';
import type { BenchData } from './benchData.ts';
import { groupSwap } from './engineCases.ts';
import { rowsOfReport, type SheetRows } from './reportRows.ts';
import { race } from './stopwatch.ts';

const BLOCK_BYTES = 1 << 20;
/**
 * What a report may take beside what the rehearsal holds already: the strings, blocks and buffers of zlib under way, the garbage between two
 * collections, and the code.
 */
const MEMORY_LIMIT_MB = 160;

const GOALS: Readonly<Partial<Record<ReportFormat, number>>> = { csv: 4, json: 4 };
const PLAIN_FORMATS = ['csv', 'json', 'html', 'pdf', 'md'] as const;

/** A report of everybody in each format, against writing the same bytes, which are in memory, in the same durable way. */
export const reportSpeed: BenchCase = {
  ids: PLAIN_FORMATS.map((format) => `report-${format}-100k`),
  async run(data) {
    const { content, rehearsed } = await contentOf(data, data.small);
    return await inFolder(async (folder) => {
      const results: BenchResult[] = [];
      for (const format of PLAIN_FORMATS) results.push(await againstRaw(format, content, rehearsed, join(folder, `report.${format}`)));
      return results;
    });
  },
};

async function againstRaw(format: ReportFormat, content: ReportContent, rehearsed: number, file: string): Promise<BenchResult> {
  const size = await writeReport(file, content, format);
  const bytes = readFileSync(file);
  const { ours, raw } = await race({
    ours: () => writeReport(file, content, format),
    raw: () =>
      writeWholeFile(file, async (out) => {
        for (let at = 0; at < bytes.length; at += BLOCK_BYTES) await out.write(bytes.subarray(at, at + BLOCK_BYTES));
      }),
  });
  rmSync(file);
  const users = content.rehearsal.snapshot.users.count.toLocaleString('en');
  const note = `${users} users, ${megabytes(size)} MB, from a finished rehearsal (which takes ${Math.round(rehearsed)} ms); against the same bytes`;
  return { id: `report-${format}-100k`, value: ours, baseline: raw, unit: 'ms', goal: GOALS[format] ?? null, better: 'lower', note };
}

/** The workbook, against the fastest library that was tried writing the same cells: a file for each sheet, as it streams no more. */
export const workbookSpeed: BenchCase = {
  ids: ['report-xlsx-100k'],
  async run(data) {
    const { content, rehearsed } = await contentOf(data, data.small);
    return await inFolder(async (folder) => {
      const file = join(folder, 'report.xlsx');
      const size = await writeReport(file, content, 'xlsx');
      const sheets = rowsOfReport(content);
      const { ours, library } = await race({
        ours: () => writeReport(file, content, 'xlsx'),
        library: async () => {
          for (const sheet of sheets) await writeWithLibrary(sheet, join(folder, 'library.xlsx'));
        },
      });
      const users = data.small.toLocaleString('en');
      const rows = sheets.reduce((sum, sheet) => sum + sheet.count, 0).toLocaleString('en');
      const note = `${users} users, ${rows} rows, ${megabytes(size)} MB, from a finished rehearsal (${Math.round(rehearsed)} ms); against hucre writing the same cells`;
      return [{ id: 'report-xlsx-100k', value: ours, baseline: library, unit: 'ms', goal: 4, better: 'lower', note }];
    });
  },
};

async function writeWithLibrary({ columns, rows }: SheetRows, file: string): Promise<void> {
  await writeWholeFile(file, async (out) => {
    const stream = writeXlsxStream(rows(), { name: 'Rows', columns: columns.map((header) => ({ header })), freezePane: { rows: 1 } });
    const reader = stream.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) await out.write(piece.value);
  });
}

/** What the process takes more at its worst while it writes the workbook of a large tenant. */
export const workbookMemory: BenchCase = {
  ids: ['report-xlsx-500k-memory'],
  async run(data) {
    const { content } = await contentOf(data, data.large);
    return await inFolder(async (folder) => {
      const file = join(folder, 'report.xlsx');
      globalThis.gc?.();
      const before = process.memoryUsage.rss();
      let peak = before;
      const look = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, 50);
      const started = performance.now();
      const size = await writeReport(file, content, 'xlsx');
      const seconds = (performance.now() - started) / 1000;
      clearInterval(look);
      const users = data.large.toLocaleString('en');
      const note = `${users} users, ${megabytes(size)} MB in ${Math.round(seconds)} s; beside the ${megabytes(before)} MB that the rehearsal takes, against the limit`;
      const value = (peak - before) / 2 ** 20;
      return [{ id: 'report-xlsx-500k-memory', value, baseline: MEMORY_LIMIT_MB, unit: 'MB', goal: 1, better: 'lower', note }];
    });
  },
};

/** Everybody goes from one license plan to another; answers also how long the rehearsal took, in milliseconds. */
async function contentOf(data: BenchData, users: number): Promise<{ content: ReportContent; rehearsed: number }> {
  const { catalog } = data;
  const snapshot = await data.snapshot(users);
  const plan = { ...groupSwap(snapshot), name: 'Office 365 E1 to E3' };
  const started = performance.now();
  const rehearsal: Rehearsal = rehearse({ snapshot, plan, catalog });
  const rehearsed = performance.now() - started;
  const content = makeContent({
    rehearsal,
    inspection: inspectPlan({ snapshot, plan, catalog, rehearsal }),
    catalog,
    redaction: 'none',
    language: 'en',
    accepted: [],
    cost: null,
    madeAt: '2026-12-01T12:00:00Z',
    program: '0',
    hashes: { copy: '', plan: hashOfPlan(plan) },
  });
  return { content, rehearsed };
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toLocaleString('en');
}
