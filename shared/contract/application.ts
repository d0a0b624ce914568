import { type } from '@orpc/contract';
import * as z from 'zod';
import { LANGUAGE_TAGS, procedure } from './base.ts';

export interface Preferences {
  /** null: as the system has it. */
  readonly language: (typeof LANGUAGE_TAGS)[number] | null;
  readonly theme: 'light' | 'dark' | 'auto';
  /** The tour has been begun once: it does not begin by itself any more. */
  readonly tourSeen: boolean;
}

export interface HostFacts {
  readonly kind: 'desktop' | 'browser';
  readonly version: string;
  readonly platform: string;
  /** Language of the system, as a locale name. */
  readonly locale: string;
  /** True on the very first start: the window then offers the demo tenants. */
  readonly firstStart: boolean;
}

export const applicationContract = {
  host: procedure.output(type<HostFacts>()),
  preferences: procedure.output(type<Preferences>()),
  setPreferences: procedure
    .input(
      z.strictObject({
        language: z.enum(LANGUAGE_TAGS).nullable().optional(),
        theme: z.enum(['light', 'dark', 'auto']).optional(),
        tourSeen: z.boolean().optional(),
      }),
    )
    .output(type<Preferences>()),
};
