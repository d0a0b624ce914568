import type { ServerResponse } from 'node:http';
import { chooseLanguage, createTranslator } from '../../../shared/i18n/translator.ts';

/** What a browser shows that was not let in. The link helps one that came from another page, where its cookie is held back at first. */
export function refusalPage(response: ServerResponse, acceptLanguage: string | undefined): void {
  const { t, language } = createTranslator(chooseLanguage([acceptLanguage]));
  response.writeHead(401, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" });
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>License Rehearsal</title>` +
      `<h1>License Rehearsal</h1><p>${t('hosts.refusal.text')}</p><p><a href="/">${t('hosts.refusal.again')}</a></p></html>`,
  );
}
