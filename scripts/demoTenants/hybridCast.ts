import type { SketchGroup, SketchUser } from './tenantSketch.ts';

export interface HybridGroups {
  readonly office: SketchGroup;
  readonly field: SketchGroup;
  readonly crews: SketchGroup;
  readonly grid: SketchGroup;
  readonly care: SketchGroup;
  readonly staff: SketchGroup;
  readonly synced: SketchGroup;
  readonly trainees: SketchGroup;
  readonly phone: SketchGroup;
  readonly coordinators: SketchGroup;
  readonly windPark: SketchGroup;
  readonly admins: SketchGroup;
  readonly town: SketchGroup;
}

/** The people the README and the plans name. */
export interface HybridPeople {
  /** In the coordinators' group without the title. */
  readonly oddOneOut: SketchUser;
  /** Has the title and is not in the group. */
  readonly forgotten: SketchUser;
  readonly noBase: SketchUser;
  /** Field workers who move to the office. */
  readonly movers: readonly SketchUser[];
  /** Agents who change department. */
  readonly changers: readonly SketchUser[];
}
