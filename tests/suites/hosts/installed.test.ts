import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, makeScratch, ROOT, runProgram } from '../cli/runCli.ts';

const scratch = makeScratch();
const home = scratch.file('node_modules', 'license-rehearsal');
const start = path.join(home, 'electron/hosts/cli/start.mjs');
const environment = { npm_lifecycle_event: '' };

/** As npm would install it: the built program, its resources and the launcher, below `node_modules`, where Node reads no TypeScript. */
beforeAll(async () => {
  mkdirSync(path.dirname(start), { recursive: true });
  for (const each of ['package.json', 'resources', 'electron/hosts/cli/start.mjs']) {
    cpSync(path.join(ROOT, each), path.join(home, each), { recursive: true });
  }
  for (const name of ['better-sqlite3', 'commander']) {
    symlinkSync(path.join(ROOT, 'node_modules', name), scratch.file('node_modules', name), 'junction');
  }
  await build({ configFile: path.join(ROOT, 'vite.node.config.ts'), logLevel: 'error', build: { outDir: path.join(home, 'out/node') } });
});
afterAll(scratch.remove);

describe('the installed program', () => {
  it('runs without its sources and without the packages that were built in', async () => {
    const { code, stdout, stderr } = await runProgram(process.execPath, [start, '--version'], { cwd: scratch.folder, environment });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('finds its catalogue, its demo tenant and its worker threads', async () => {
    const tenant = scratch.file('tenant.db');
    const imported = await runProgram(process.execPath, [start, 'import', DEMO, '--tenant', tenant], { cwd: scratch.folder, environment });
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const demo = await runProgram(process.execPath, [start, 'demo', '--data', scratch.file('data')], { cwd: scratch.folder, environment });
    expect(demo).toMatchObject({ code: 0, stderr: '' });
    expect(demo.stdout).toContain('Office 365 E3');
    expect(readdirSync(scratch.file('data', 'demo')).sort()).toEqual(['e1-to-e3.db', 'finance-e1-to-e3']);
  });
});
