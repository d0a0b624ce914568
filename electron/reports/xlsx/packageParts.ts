import { STYLES_XML } from './styles.ts';

/** The parts of a workbook beside its sheets and texts are those of ECMA-376, Office Open XML. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE_TYPE = 'application/vnd.openxmlformats-package';
const MOST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*:[\]]/g;

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
}

/** `sheets`: their names, in order. `madeAt`: ISO 8601. */
export function packageParts(sheets: readonly string[], madeAt: string): readonly WorkbookPart[] {
  const numbers = sheets.map((_, i) => i + 1);
  return [
    { path: '[Content_Types].xml', xml: contentTypes(numbers) },
    { path: '_rels/.rels', xml: packageRelations() },
    { path: 'docProps/core.xml', xml: coreProperties(madeAt) },
    { path: 'xl/styles.xml', xml: STYLES_XML },
    { path: 'xl/workbook.xml', xml: workbook(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', xml: workbookRelations(numbers) },
  ];
}

function contentTypes(numbers: readonly number[]): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${PACKAGE_TYPE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...numbers.map((number) => override(sheetPath(number), `${TYPE}.worksheet+xml`)),
    override('xl/styles.xml', `${TYPE}.styles+xml`),
    override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    override('docProps/core.xml', `${PACKAGE_TYPE}.core-properties+xml`),
  ].join('')}</Types>`;
}

function packageRelations(): string {
  return relations([
    ['rId1', `${OFFICE_RELATIONS}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
  ]);
}

function workbookRelations(numbers: readonly number[]): string {
  return relations([
    ...numbers.map((number) => [`rId${number}`, `${OFFICE_RELATIONS}/worksheet`, `worksheets/sheet${number}.xml`] as const),
    ['rIdStyles', `${OFFICE_RELATIONS}/styles`, 'styles.xml'],
    ['rIdStrings', `${OFFICE_RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function relations(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const relation = ([id, type, target]: (typeof rows)[number]): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  return `${XML}<Relationships xmlns="${RELATIONS}">${rows.map(relation).join('')}</Relationships>`;
}

function workbook(sheets: readonly string[]): string {
  const sheet = (name: string, i: number): string => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(sheet).join('')}</sheets></workbook>`;
}

function coreProperties(madeAt: string): string {
  const time = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const dates = ['created', 'modified'].map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${time}</dcterms:${what}>`);
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>License Rehearsal</dc:creator><cp:lastModifiedBy>License Rehearsal</cp:lastModifiedBy>${dates.join('')}</cp:coreProperties>`;
}

/** Names are the program's own words; Excel refuses a workbook for a single sign in them. */
function attribute(name: string): string {
  return name
    .replace(FORBIDDEN_IN_NAMES, ' ')
    .slice(0, MOST_NAME)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
