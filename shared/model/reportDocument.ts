/**
 * A report as people read it, in one language, before it has a format: HTML, PDF and Markdown are written from it, word for word the same.
 * Every text is plain text; who writes it makes sure that it stays text.
 */
export interface ReportDocument {
  readonly language: 'en' | 'sv' | 'nl';
  readonly title: string;
  readonly subtitle: string;
  /** ISO 8601, UTC. The only time that a file carries in itself: the same document gives the same bytes. */
  readonly madeAt: string;
  /** Beside the title: what was rehearsed, on which copy, when, and the hashes of both. */
  readonly facts: readonly LabelledText[];
  readonly sections: readonly ReportSection[];
  /** On every page of what has pages, and at the end of what has none. */
  readonly footer: string;
  /** Words of the frame around the sections. */
  readonly words: {
    readonly contents: string;
    /** `{page}` and `{pages}` stand for the numbers. */
    readonly pageOf: string;
    /** Of a table that goes on on another page. */
    readonly continued: string;
    /** `As a table`: of a chart, for who would rather read it. */
    readonly asTable: string;
    /** `After`: heads the column of times since the start of the plan. */
    readonly after: string;
    /** `At the start`. */
    readonly atStart: string;
    /** `Skip to the content`: for who reads with the keyboard. */
    readonly skip: string;
  };
}

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface ReportSection {
  /** Names the section in links; the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** How something is meant, for those who see colour; a word or sign says the same. */
export type Tone = 'good' | 'caution' | 'bad' | 'neutral';

export type ReportBlock =
  /** A heading below the section's. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  /** What the board should see first. */
  | { readonly kind: 'notice'; readonly tone: Tone; readonly title: string; readonly text: string }
  /** A row of large numbers, at most six. */
  | { readonly kind: 'figures'; readonly figures: readonly (LabelledText & { readonly tone: Tone })[] }
  | ReportTable
  | ReportChart
  /** Lines to write on: one row per label, with room for a name, a date and a signature under these headings. */
  | { readonly kind: 'signatures'; readonly headings: readonly string[]; readonly labels: readonly string[] };

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'start' | 'end';
    /** Share of the width, against the other columns. */
    readonly width: number;
  }[];
  /** The first cell of a row names the row. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Below the table: what was left out, for one. */
  readonly note: string | null;
}

export interface ReportCell {
  readonly text: string;
  readonly tone?: Tone;
}

/** Steps over time: each series holds its value until the next point. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly title: string;
  /** All that the picture says, for who cannot see it. */
  readonly description: string;
  /** Seconds from the start of the plan. */
  readonly end: number;
  readonly timeTicks: readonly { readonly at: number; readonly text: string }[];
  readonly valueTicks: readonly { readonly value: number; readonly text: string }[];
  readonly series: readonly {
    readonly name: string;
    /** `limit`: what there is, as against what is used. */
    readonly role: 'used' | 'limit';
    readonly points: readonly (readonly [at: number, value: number])[];
  }[];
}
