import type { OutputFile } from '../../files/writeWholeFile.ts';
import { zipFiles } from '../../files/zipFiles.ts';
import type { PackageFile } from './packageFile.ts';

/** Writes the files of a package, all in one folder, as one .zip archive; `madeAt` is the time of each. */
export async function zipPackage(folder: string, files: Iterable<PackageFile>, madeAt: Date, out: OutputFile): Promise<void> {
  await zipFiles(inFolder(folder, files), madeAt, out);
}

function* inFolder(folder: string, files: Iterable<PackageFile>): Generator<PackageFile> {
  for (const { name, chunks } of files) yield { name: `${folder}/${name}`, chunks };
}
