import type { ReportBlock, ReportDocument } from '../../../shared/model/reportDocument.ts';

export const WORDS: ReportDocument['words'] = {
  contents: 'Contents',
  pageOf: 'Page {page} of {pages}',
  continued: 'continued',
  asTable: 'As a table',
  after: 'After',
  atStart: 'At the start',
  skip: 'Skip to the report',
};

export function documentOf(blocks: readonly ReportBlock[], rest: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: 'en',
    title: 'Office 365 E1 to E3',
    subtitle: 'Rehearsal of a license migration at Contoso',
    madeAt: '2026-11-02T08:00:00Z',
    facts: [{ label: 'Copy of the tenant', text: '1 November 2026' }],
    sections: [{ id: 'only', title: 'Only section', blocks }],
    footer: 'Office 365 E1 to E3 · Contoso',
    words: WORDS,
    ...rest,
  };
}

export function usersTable(count: number): ReportBlock {
  return {
    kind: 'table',
    caption: 'Users at risk',
    columns: [
      { title: 'User', align: 'start', width: 5 },
      { title: 'Department', align: 'start', width: 2 },
      { title: 'What happens', align: 'start', width: 3 },
      { title: 'Seconds without', align: 'end', width: 2 },
    ],
    rows: Array.from({ length: count }, (_, index) => [
      { text: `Person ${index} Åkesson (person${index}.akesson@contoso.example)` },
      { text: ['Sales', 'Research', 'Kundtjänst'][index % 3] ?? '' },
      {
        text: index % 4 === 0 ? 'Loses Exchange Online for a while' : 'Gap',
        tone: index % 4 === 0 ? ('bad' as const) : ('caution' as const),
      },
      { text: String(index * 37) },
    ]),
    note: `Row ${count} is the last one.`,
  };
}

/** A bit of everything, at the length of a real report. */
export function wholeDocument(): ReportDocument {
  const long =
    'Users who hold Office 365 E1 directly get Office 365 E3 through the group Sales first, and lose E1 when everybody in the group has been processed. ';
  return documentOf([], {
    facts: [
      { label: 'Scenario', text: 'Everybody from E1 to E3, in three waves' },
      { label: 'Tenant', text: 'Contoso (contoso.onmicrosoft.com)' },
      { label: 'Copy of the tenant', text: '1 November 2026, 06:12:44' },
      { label: 'Rehearsed from', text: '2 November 2026, 08:00:00' },
      { label: 'SHA-256 of the copy', text: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef' },
      { label: 'SHA-256 of the plan', text: '9e107d9d372bb6826bd81d3542a419d6e277d6a9b1f5c0e4f5a9f0a5a6f4c1de' },
    ],
    sections: [
      {
        id: 'summary',
        title: 'Summary',
        blocks: [
          {
            kind: 'notice',
            tone: 'caution',
            title: 'Safe with remarks: 12 users are without a service for a while',
            text: long + long,
          },
          {
            kind: 'figures',
            figures: [
              { label: 'Users concerned', text: '1,240', tone: 'neutral' },
              { label: 'Users with a gap', text: '12', tone: 'caution' },
              { label: 'Longest gap', text: '3 min 12 s', tone: 'caution' },
              { label: 'Users who lose a service', text: '0', tone: 'good' },
              { label: 'Seats lacking at the peak', text: '25', tone: 'bad' },
              { label: 'Duration of the whole plan', text: '1 d 2 h 41 min 12 s', tone: 'neutral' },
            ],
          },
          { kind: 'paragraph', text: long.repeat(4) },
        ],
      },
      {
        id: 'steps',
        title: 'What and why',
        blocks: [
          { kind: 'paragraph', text: long },
          { kind: 'list', ordered: true, items: Array.from({ length: 11 }, (_, index) => `Step number ${index + 1}: ${long}`) },
          { kind: 'heading', text: 'Notes' },
          { kind: 'list', ordered: false, items: ['Buy 25 license units first.', long, 'Tell the service desk on the evening before.'] },
        ],
      },
      {
        id: 'seats',
        title: 'Seats',
        blocks: [
          { kind: 'heading', text: 'Office 365 E3' },
          {
            kind: 'chart',
            title: 'Seats of Office 365 E3 in use',
            description: 'From 400 units in use to 1,640 after 40 minutes, of 1,600 owned; 1,240 from the second hour on.',
            end: 14_400,
            timeTicks: [0, 3600, 7200, 10_800, 14_400].map((at) => ({ at, text: `${at / 3600} h` })),
            valueTicks: [0, 500, 1000, 1500, 2000].map((value) => ({ value, text: value.toLocaleString('en-GB') })),
            series: [
              {
                name: 'In use',
                role: 'used',
                points: [
                  [0, 400],
                  [600, 700],
                  [1200, 1100],
                  [2400, 1640],
                  [7000, 1240],
                ],
              },
              { name: 'Owned', role: 'limit', points: [[0, 1600]] },
            ],
          },
          { kind: 'notice', tone: 'good', title: 'Nobody is left without a license plan', text: '' },
          usersTable(8),
        ],
      },
      { id: 'risk', title: 'Users at risk', blocks: [usersTable(64)] },
      {
        id: 'limits',
        title: 'Limits of this prediction',
        blocks: [
          { kind: 'notice', tone: 'neutral', title: 'What a rehearsal cannot know', text: long },
          { kind: 'paragraph', text: long.repeat(6) },
        ],
      },
      {
        id: 'sign',
        title: 'Sign-off',
        blocks: [
          { kind: 'paragraph', text: 'Signed by who prepared, reviewed and approved the change.' },
          { kind: 'signatures', headings: ['Name', 'Date', 'Signature'], labels: ['Prepared by', 'Reviewed by', 'Approved by'] },
        ],
      },
    ],
  });
}
