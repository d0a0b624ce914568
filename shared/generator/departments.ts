/**
 * The suites a person can have, by track. `O` tracks are Office 365 with Enterprise Mobility + Security beside it, `M` tracks
 * Microsoft 365, `F3` frontline, `BP` the small business suite of a company that was taken over.
 */
const TRACKS = ['O1', 'O3', 'O5', 'M3', 'M5', 'F3', 'BP'] as const;
export type Track = (typeof TRACKS)[number];

export interface Department {
  readonly name: string;
  /** Relative size. */
  readonly weight: number;
  readonly titles: readonly string[];
  /** Which suites its people have, with relative weights. */
  readonly tracks: readonly (readonly [Track, number])[];
}

const titles = (text: string): readonly string[] => text.split(', ');

/** The first title of each department is its head. */
export const DEPARTMENTS: readonly Department[] = [
  { name: 'Management', weight: 1, titles: titles('Head of Management, Director, Executive Assistant'), tracks: [['M5', 1]] },
  {
    name: 'Finance',
    weight: 6,
    titles: titles('Head of Finance, Controller, Accountant, Payroll Specialist'),
    tracks: [
      ['O1', 6],
      ['O3', 3],
      ['M3', 1],
    ],
  },
  {
    name: 'Human Resources',
    weight: 4,
    titles: titles('Head of Human Resources, HR Partner, Recruiter'),
    tracks: [
      ['O3', 6],
      ['M3', 3],
    ],
  },
  {
    name: 'IT',
    weight: 5,
    titles: titles('Head of IT, Systems Engineer, Service Desk Analyst, Architect'),
    tracks: [
      ['M5', 3],
      ['O5', 1],
      ['M3', 4],
    ],
  },
  {
    name: 'Legal',
    weight: 2,
    titles: titles('Head of Legal, Counsel, Paralegal'),
    tracks: [
      ['O5', 3],
      ['M5', 2],
    ],
  },
  {
    name: 'Sales',
    weight: 12,
    titles: titles('Head of Sales, Account Manager, Sales Engineer, Sales Assistant'),
    tracks: [
      ['O3', 6],
      ['O1', 3],
      ['M3', 3],
    ],
  },
  {
    name: 'Marketing',
    weight: 5,
    titles: titles('Head of Marketing, Brand Designer, Campaign Planner'),
    tracks: [
      ['O3', 5],
      ['M3', 3],
    ],
  },
  {
    name: 'Engineering',
    weight: 12,
    titles: titles('Head of Engineering, Design Engineer, Test Engineer, Draughtsman'),
    tracks: [
      ['M3', 6],
      ['O3', 4],
      ['M5', 1],
    ],
  },
  {
    name: 'Research',
    weight: 5,
    titles: titles('Head of Research, Scientist, Laboratory Technician'),
    tracks: [
      ['M5', 3],
      ['M3', 4],
    ],
  },
  {
    name: 'Projects',
    weight: 4,
    titles: titles('Head of Projects, Project Manager, Planner'),
    tracks: [
      ['O3', 5],
      ['M3', 4],
    ],
  },
  {
    name: 'Procurement',
    weight: 4,
    titles: titles('Head of Procurement, Buyer, Category Specialist'),
    tracks: [
      ['O1', 5],
      ['O3', 3],
    ],
  },
  {
    name: 'Logistics',
    weight: 8,
    titles: titles('Head of Logistics, Dispatcher, Warehouse Lead, Driver'),
    tracks: [
      ['F3', 6],
      ['O1', 4],
    ],
  },
  {
    name: 'Production',
    weight: 18,
    titles: titles('Head of Production, Shift Lead, Operator, Fitter'),
    tracks: [
      ['F3', 9],
      ['O1', 2],
    ],
  },
  {
    name: 'Customer Service',
    weight: 8,
    titles: titles('Head of Customer Service, Service Agent, Team Coach'),
    tracks: [
      ['O1', 7],
      ['O3', 1],
    ],
  },
  {
    name: 'Facilities',
    weight: 3,
    titles: titles('Head of Facilities, Caretaker, Receptionist'),
    tracks: [
      ['F3', 3],
      ['O1', 2],
    ],
  },
  {
    name: 'Quality',
    weight: 3,
    titles: titles('Head of Quality, Auditor, Inspector'),
    tracks: [
      ['O3', 3],
      ['O1', 3],
    ],
  },
];
