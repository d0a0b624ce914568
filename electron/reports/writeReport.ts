import type { ReportFormat } from '../../shared/model/reportFormat.ts';
import { type OutputFile, type WriteFileOptions, writeWholeFile } from '../files/writeWholeFile.ts';
import type { ReportContent } from './content/reportContent.ts';

/** Each format is loaded when it is asked for. */
const WRITERS: Readonly<Record<ReportFormat, (content: ReportContent, out: OutputFile) => Promise<void>>> = {
  html: async (content, out) => (await import('./html/writeHtml.ts')).writeHtml(content.document(), out),
  pdf: async (content, out) => (await import('./pdf/writePdf.ts')).writePdf(content.document(), out),
  md: async (content, out) => (await import('./markdown/writeMarkdown.ts')).writeMarkdown(content.document(), out),
  xlsx: async (content, out) => (await import('./xlsx/writeXlsx.ts')).writeXlsx(content, out),
  csv: async (content, out) => (await import('./csv/writeCsv.ts')).writeCsv(content, out),
  json: async (content, out) => (await import('./json/writeJson.ts')).writeJson(content, out),
};

/** Writes a report, whole or not at all. Answers its size in bytes. Throws what `writeWholeFile` throws. */
export async function writeReport(
  file: string,
  content: ReportContent,
  format: ReportFormat,
  options: WriteFileOptions = {},
): Promise<number> {
  return await writeWholeFile(file, (out) => WRITERS[format](content, out), options);
}
