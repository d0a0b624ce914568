import type { GraphBatch } from '../../../electron/handover/batches/graphBatch.ts';
import type { BatchesIndex, HandoverAction, HandoverCheck, HandoverManifest } from '../../../shared/model/handover.ts';

/** The files of a package by their names, read as a client of one's own would: nothing is known but what stands in them. */
export class PackageReader {
  readonly manifest: HandoverManifest;
  readonly index: BatchesIndex;
  readonly actions: ReadonlyMap<string, HandoverAction>;
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
    this.manifest = JSON.parse(this.#text('handover.json')) as HandoverManifest;
    this.index = JSON.parse(this.#text('batches/index.json')) as BatchesIndex;
    const actions = [...files.keys()].filter((name) => name.startsWith('actions/')).flatMap((name) => this.#lines<HandoverAction>(name));
    this.actions = new Map(actions.map((action) => [action.id, action]));
  }

  checks(file: string): HandoverCheck[] {
    return this.#lines(file);
  }

  batches(file: string): GraphBatch[] {
    return this.#lines(file);
  }

  #lines<Line>(file: string): Line[] {
    return this.#text(file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }

  #text(file: string): string {
    const text = this.#files.get(file);
    if (text === undefined) throw new Error(`the package has no ${file}`);
    return text;
  }
}
