import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../electron/hosts/window/builds.ts';
import { makeScratch, ROOT, runProgram } from '../cli/runCli.ts';

const scratch = makeScratch();
const program = scratch.file('dist', 'linux-unpacked', 'license-rehearsal');
const archive = scratch.file('dist', 'linux-unpacked', 'resources', 'app.asar');
let listed: string[] = [];

/** Where Electron keeps its fuses: this text, the version of the wire, its length, and a digit for each fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A stand-in for Electron's own files, so that the real packager can be tried where Electron cannot be downloaded. */
function writeElectron(folder: string): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, 'electron'), Buffer.from(`#!/bin/sh\n${FUSE_MARK}\u0001\u0009101101001\n`, 'latin1'));
  chmodSync(path.join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(path.join(folder, name), '');
  return folder;
}

beforeAll(async () => {
  await ensureBuilt(['window', 'program', 'preload'], () => undefined);
  const electronDist = writeElectron(scratch.file('electron'));
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${scratch.file('dist')}`];
  const ran = await runProgram(process.execPath, [builder, '--dir', '--linux', '--x64', '--publish', 'never', ...settings]);
  expect(ran.code, ran.stdout + ran.stderr).toBe(0);
  const asar = await runProgram(process.execPath, [path.join(ROOT, 'node_modules/@electron/asar/bin/asar.js'), 'list', archive]);
  listed = asar.stdout.split('\n').map((line) => line.replaceAll('\\', '/'));
}, 180_000);
afterAll(scratch.remove);

describe('the packaged program', () => {
  it('has everything it runs on', () => {
    for (const file of [
      '/package.json',
      '/out/node/main.js',
      '/out/node/jobWorker.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
    ]) {
      expect(listed).toContain(file);
    }
    for (const file of [
      '/resources/catalog/products.json',
      '/resources/demo-tenants/e1-to-e3/manifest.json',
      '/resources/handover/Invoke-Handover.ps1',
      '/resources/price-books/example.json',
      '/node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
      '/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    ]) {
      expect(listed).toContain(file);
    }
  });

  it('has no source, no test and no package but fonts and the native one, for its platform alone', () => {
    expect(listed.filter((file) => /\.tsx?$|^\/(tests|bench|scripts|renderer|electron|shared)\b/.test(file))).toEqual([]);
    const packages = new Set(
      listed.map((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(file)?.[1]).filter((name) => name !== undefined),
    );
    expect([...packages].sort()).toEqual(['@expo-google-fonts/inter', 'better-sqlite3', 'dejavu-fonts-ttf']);
    expect(
      listed
        .filter((file) => file.endsWith('.node'))
        .map((file) => path.posix.basename(file))
        .sort(),
    ).toEqual(['linux-x64.node', 'linuxmusl-x64.node']);
    expect(existsSync(`${archive}.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node`)).toBe(true);
  });

  it('has its fuses set: it is no Node for others, takes no debugger, and runs its own archive alone', () => {
    const text = readFileSync(program, 'latin1');
    const fuses = text.slice(text.indexOf(FUSE_MARK) + FUSE_MARK.length + 2);
    // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, archive checked, archive only, own V8 snapshot, file: privileges
    expect(fuses.slice(0, 8)).toBe('01001100');
  });
});
