#!/usr/bin/env node
// Plain JavaScript that an old Node can parse (12.20 and later): it only decides whether the program can run here, and says so in one line.
// Anything newer, such as top-level await, belongs in main.ts.
import * as nodeModule from 'node:module';

const NEEDED_MAJOR = 24;
/** The exit code of wrong usage: the program was started in a way that cannot work. */
const WRONG_USAGE = 2;
const INTERRUPTED = 130;
/** Node reads TypeScript everywhere but below node_modules: an installed program brings plain JavaScript. */
const MAIN = import.meta.url.includes('/node_modules/') ? '../../../out/node/cli.js' : './main.ts';

function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = WRONG_USAGE;
}

function areDependenciesInstalled() {
  try {
    nodeModule.createRequire(import.meta.url).resolve('commander');
    return true;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}

const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED_MAJOR) {
  refuse(
    `License Rehearsal needs Node ${NEEDED_MAJOR}; this is Node ${process.versions.node}. Run "npm ci" once, which brings Node ${NEEDED_MAJOR}, then "npm start" or "npm run --silent cli -- <command>".`,
  );
} else if (!areDependenciesInstalled()) {
  refuse('License Rehearsal is not installed yet: run "npm ci" in its folder first, then start it again.');
} else {
  // What was compiled stays compiled, in the system's folder for temporary files: the next command starts in half the time.
  nodeModule.enableCompileCache();
  // Until the program takes over the signals (interrupt.ts), there is nothing to tidy up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(INTERRUPTED));
  import(MAIN)
    .then((main) => main.runCommandLine(process.argv.slice(2)))
    .catch((error) => {
      process.stderr.write(`License Rehearsal could not start: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 5;
    });
}
