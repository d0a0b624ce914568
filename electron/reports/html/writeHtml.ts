import { createHash } from 'node:crypto';
import type { ReportDocument, ReportSection } from '../../../shared/model/reportDocument.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { blockWriter } from './blocks.ts';
import { html, Markup } from './markup.ts';
import { pageStyles } from './styles/pageStyles.ts';

/**
 * Writes a report as one page that needs nothing else: no script, no font, no picture from anywhere. Its content security policy allows
 * nothing but its own style sheet, whose hash it names; a browser would run and load nothing even if a text got past the escaping.
 */
export async function writeHtml(document: ReportDocument, out: Pick<OutputFile, 'write'>): Promise<void> {
  const block = blockWriter(document);
  await out.write(head(document).source);
  await out.write(heading(document).source);
  for (const section of document.sections) {
    await out.write(html`<section aria-labelledby="${section.id}"><h2 id="${section.id}">${section.title}</h2>\n`.source);
    for (const each of section.blocks) await out.write(html`${block(each)}\n`.source);
    await out.write('</section>\n');
  }
  await out.write(html`</main>\n<footer>${document.footer}</footer>\n</div>\n</body>\n</html>\n`.source);
}

function head(document: ReportDocument): Markup {
  const styles = pageStyles(document);
  const hash = createHash('sha256').update(styles).digest('base64');
  return html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="dcterms.created" content="${document.madeAt}">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${document.title}</title>
<style>${Markup.ofStyles(styles)}</style>
</head>
`;
}

function heading({ title, subtitle, facts, sections, words }: ReportDocument): Markup {
  return html`<body>
<a class="skip" href="#page-report">${words.skip}</a>
<div class="page">
<header>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
<dl class="facts">${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>
</header>
<nav aria-labelledby="page-contents">
<h2 id="page-contents">${words.contents}</h2>
<ol>${sections.map(contentsLine)}</ol>
</nav>
<main id="page-report" tabindex="-1">
`;
}

function contentsLine({ id, title }: ReportSection): Markup {
  return html`<li><a href="#${id}">${title}</a></li>\n`;
}
