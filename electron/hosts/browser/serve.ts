import path from 'node:path';
import { createRouter } from '../../service/api/router.ts';
import { createApplication } from '../../service/application.ts';
import type { JobRunner } from '../../service/jobs/jobTable.ts';
import { openWindowFiles } from '../window/windowFiles.ts';
import { type BrowserHost, startBrowserHost } from './browserHost.ts';
import { openDownloads } from './downloads.ts';
import { openUploads } from './uploads.ts';

export interface ServeOptions {
  readonly dataFolder: string;
  readonly windowFolder: string;
  readonly jobs: JobRunner;
  readonly version: string;
  /** Language of the person, as a locale name. */
  readonly locale: string;
  readonly port?: number;
  readonly onFault?: (error: unknown) => void;
}

/** The whole program for a browser on this computer. Closing it ends what is under way and removes what was uploaded and what was made to be fetched. */
export async function serveBrowser({
  dataFolder,
  windowFolder,
  jobs,
  version,
  locale,
  port = 0,
  onFault = () => undefined,
}: ServeOptions): Promise<BrowserHost> {
  await using opened = new AsyncDisposableStack();
  const files = await openWindowFiles(windowFolder);
  const uploads = await openUploads(path.join(dataFolder, 'uploads'));
  opened.defer(uploads.close);
  const downloads = await openDownloads(path.join(dataFolder, 'downloads'));
  opened.defer(downloads.close);
  const application = await createApplication({
    dataFolder,
    jobs,
    host: { kind: 'browser', version, platform: process.platform, locale, uploadPath: uploads.pathOf, beginDownload: downloads.begin },
  });
  opened.defer(application.close);
  const host = await startBrowserHost({ router: createRouter(application), files, uploads, downloads, port, onFault });
  opened.defer(host.close);
  const all = opened.move();
  return { ...host, close: () => all.disposeAsync() };
}
