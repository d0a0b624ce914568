import type { WindowFiles } from '../window/windowFiles.ts';
import { isOwnPage } from './windowAddress.ts';

/** Answers the window's requests for its files, with the headers that the browser host sends. */
export async function answerFile(files: WindowFiles, { method, url }: Request): Promise<Response> {
  if (method !== 'GET' || !isOwnPage(url)) return new Response(null, { status: 403 });
  const { status, headers, body } = await files.answer(new URL(url).pathname);
  return new Response(body, { status, headers });
}
