import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../../shared/model/appError.ts';
import type { Uploads } from './uploads.ts';

/**
 * - `POST /uploads` begins one: 201 `{ "uploadId" }`.
 * - `POST /uploads/<id>/files?path=<relative path>` adds a file, its bytes as the body; a folder's files may come several at a time: 204.
 * - `POST /uploads/<id>/remove` cancels what is under way and forgets the upload, also when its import is over: 204.
 *
 * What is refused is answered with 422 and the `{ code, details }` of an AppError.
 */
export async function answerUpload(uploads: Uploads, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
  const [, , uploadId, action] = pathname.split('/');
  try {
    if (uploadId === undefined) {
      response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ uploadId: await uploads.begin() }));
    } else if (action === 'files') {
      await uploads.add(uploadId, searchParams.get('path') ?? '', request);
      response.writeHead(204).end();
    } else if (action === 'remove') {
      await uploads.remove(uploadId);
      response.writeHead(204).end();
    }
  } catch (error) {
    // The browser went away in the middle of a file: an upload with a hole is of no use.
    if (request.destroyed && !request.complete && uploadId !== undefined) return uploads.remove(uploadId);
    if (!(error instanceof AppError)) throw error;
    // The rest of the body is not read.
    response.writeHead(422, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify({ code: error.code, details: error.details }));
  }
}
