export const reports = {
  title: 'Report and hand-over',
  noSteps: 'The scenario has no steps yet. With steps there is something to report and to hand over.',
  warning: {
    atRisk: 'This scenario is at risk: not everybody comes through it unharmed. The report says who; the package carries it out as it is.',
    blocked: 'This scenario cannot be carried out as it is written. The report says why. Mend it before you hand anything over.',
  },

  heading: 'Report',
  about:
    'For those who decide: what changes and why, the findings and which of them were accepted, the way there minute by minute, seats over time, services before and after, users at risk, and what a rehearsal cannot know. The hashes of the tenant copy and of the plan say what was rehearsed.',
  format: 'Format',
  formats: {
    pdf: { name: 'PDF', use: 'Pages to put before a board, with charts and lines to sign on.' },
    html: { name: 'Web page (HTML)', use: 'One file for any browser, with charts. Prints well.' },
    xlsx: { name: 'Excel workbook (XLSX)', use: 'Every user, change and gap, in sheets with filters.' },
    csv: { name: 'Table (CSV)', use: 'One line per user, for spreadsheets and scripts.' },
    json: { name: 'Data (JSON)', use: 'All of it, with a schema, for other programs.' },
    md: { name: 'Text (Markdown)', use: 'For a ticket, a wiki or a repository.' },
  },
  names: 'Users and groups',
  redactions: {
    none: { name: 'By name', use: 'Names, addresses and notes as they are in the tenant copy.' },
    pseudonyms: {
      name: 'By pseudonym',
      use: 'Every user and group has a code instead, the same in each report on this tenant. Notes are left out.',
    },
    counts: { name: 'Counts only', use: 'No user and no group is listed. Notes are left out.' },
  },
  language: 'Language of the report',
  priceBook: 'Costs',
  withoutCosts: 'Without costs',
  bookIn: '{{name}} ({{currency}})',
  noPriceBooks: 'There is no price book yet. You make one under Cost.',
  make: 'Make the report',
  making: 'The report is being made',
  fileName: '{{scenario}}, report {{date}}',

  saved: 'Saved as {{file}} ({{size}}).',
  downloaded: '{{file}} ({{size}}) is among the downloads of your browser.',
  downloadAgain: 'Download again',
  hint: {
    fileLocked: 'Close the file there, or choose another name.',
    diskFull: 'Make room, or choose another disk.',
    notWritable: 'Choose another folder or another name.',
  },
} as const;
