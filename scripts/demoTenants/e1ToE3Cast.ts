import type { SketchGroup, SketchUser } from './tenantSketch.ts';

export interface E1ToE3Groups {
  readonly finance: SketchGroup;
  readonly customerService: SketchGroup;
  readonly officeStaff: SketchGroup;
  readonly projectsOffice: SketchGroup;
  readonly designTools: SketchGroup;
  readonly audio: SketchGroup;
  readonly calling: SketchGroup;
  readonly warehouse: SketchGroup;
  readonly everybody: SketchGroup;
  readonly newsletter: SketchGroup;
}

/** The people the README tells about. */
export interface E1ToE3People {
  readonly plain: SketchUser;
  readonly directLeftover: SketchUser;
  readonly planner: SketchUser;
  readonly inOffice: SketchUser;
  readonly fromProjects: SketchUser;
  readonly analytics: SketchUser;
  readonly noLocation: SketchUser;
  readonly guest: SketchUser;
  readonly onLeave: SketchUser;
  readonly leaver: SketchUser;
  readonly clash: SketchUser;
  readonly clashHolder: SketchUser;
  readonly dependsOnGroup: SketchUser;
  readonly dependsOnDirect: SketchUser;
  readonly noVisio: SketchUser;
  readonly noBase: SketchUser;
  readonly barred: SketchUser;
}

/** Services Finance keeps off, under E1 and under their successors in E3. */
export const FINANCE_OFF_E1 = ['STREAM_O365_E1', 'SWAY', 'VIVAENGAGE_CORE', 'YAMMER_ENTERPRISE'] as const;
export const FINANCE_OFF_E3 = ['STREAM_O365_E3', 'SWAY', 'VIVAENGAGE_CORE', 'YAMMER_ENTERPRISE'] as const;
