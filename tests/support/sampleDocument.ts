import type { ReportBlock, ReportDocument } from '../../shared/model/reportDocument.ts';

/** A report with one of everything, small enough to read. */
export function sampleDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: 'en',
    madeAt: '2026-11-21T09:30:00Z',
    title: 'E1 to E3 for Sales',
    subtitle: 'Report on a rehearsed license migration',
    facts: [
      { label: 'Tenant', text: 'Contoso' },
      { label: 'Copy made', text: '2 November 2026' },
      { label: 'SHA-256 of the copy', text: 'f00d'.repeat(16) },
      { label: 'SHA-256 of the plan', text: 'beef'.repeat(16) },
    ],
    sections: [
      { id: 'summary', title: 'Summary', blocks: summary },
      { id: 'seats', title: 'Seats over time', blocks: [chart] },
      { id: 'at-risk', title: 'Users at risk', blocks: atRisk },
      {
        id: 'sign-off',
        title: 'Sign-off',
        blocks: [{ kind: 'signatures', headings: ['Name', 'Date', 'Signature'], labels: ['Prepared', 'Reviewed', 'Approved'] }],
      },
    ],
    footer: 'E1 to E3 for Sales, made by License Rehearsal 0.1.0',
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      continued: 'continued',
      asTable: 'As a table',
      after: 'After',
      atStart: 'At the start',
      skip: 'Skip to the report',
    },
    ...changes,
  };
}

/** The same document with one section of these blocks. */
export function documentOf(...blocks: readonly ReportBlock[]): ReportDocument {
  return sampleDocument({ facts: [], sections: [{ id: 'only', title: 'Only', blocks }] });
}

const summary: readonly ReportBlock[] = [
  { kind: 'notice', tone: 'caution', title: 'At risk', text: '3 users are without Exchange Online for 12 minutes.' },
  {
    kind: 'figures',
    figures: [
      { label: 'Users touched', text: '1,000', tone: 'neutral' },
      { label: 'Users with a gap', text: '3', tone: 'caution' },
      { label: 'Users who lose a service', text: '0', tone: 'good' },
      { label: 'New errors', text: '2', tone: 'bad' },
    ],
  },
  { kind: 'paragraph', text: 'All members of Sales move from Office 365 E1 to Office 365 E3.\nNobody is asked to do anything.' },
  { kind: 'heading', text: 'Steps' },
  {
    kind: 'list',
    ordered: true,
    items: ['Add Office 365 E3 to the group Sales.', 'Wait until the service is done.', 'Remove Office 365 E1.'],
  },
  { kind: 'list', ordered: false, items: ['Exchange Online', 'SharePoint'] },
];

export const chart: Extract<ReportBlock, { readonly kind: 'chart' }> = {
  kind: 'chart',
  title: 'Office 365 E3',
  description: 'Units in use rise from 0 to 960 of 1,000 within 40 minutes.',
  end: 3600,
  timeTicks: [
    { at: 0, text: '0 min' },
    { at: 1200, text: '20 min' },
    { at: 2400, text: '40 min' },
    { at: 3600, text: '60 min' },
  ],
  valueTicks: [
    { value: 0, text: '0' },
    { value: 500, text: '500' },
    { value: 1000, text: '1,000' },
  ],
  series: [
    {
      name: 'In use',
      role: 'used',
      points: [
        [0, 0],
        [600, 320],
        [1200, 640],
        [2400, 960],
      ],
    },
    { name: 'Owned', role: 'limit', points: [[0, 1000]] },
  ],
};

const atRisk: readonly ReportBlock[] = [
  {
    kind: 'table',
    caption: 'Users with a gap',
    columns: [
      { title: 'User', align: 'start', width: 3 },
      { title: 'Result', align: 'start', width: 2 },
      { title: 'Seconds', align: 'end', width: 1 },
    ],
    rows: [
      [{ text: 'Åsa Öberg' }, { text: 'Gap', tone: 'caution' }, { text: '720' }],
      [{ text: '<img src=x onerror=alert(1)>' }, { text: 'Lost', tone: 'bad' }, { text: '0' }],
    ],
    note: 'One user more is left out.',
  },
];
