import { type } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, languageSchema, procedure, scopeSchema } from './base.ts';

/** A license plan with its units. `free` is what can still be assigned; it can be negative when more is consumed than owned. */
export interface LicensePlanRow {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly name: string;
  readonly capabilityStatus: string;
  /** For the whole company: has services, and can be assigned to nobody (F48). */
  readonly forCompany: boolean;
  readonly owned: number;
  readonly consumed: number;
  readonly free: number;
  readonly warningUnits: number;
  readonly suspendedUnits: number;
  readonly services: number;
  readonly users: { readonly direct: number; readonly inherited: number; readonly both: number };
  readonly groups: number;
  readonly usersInError: number;
}

export interface ServiceRow {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
  readonly name: string;
  /** False for a service of the whole company, which cannot be switched off for one user (F25). */
  readonly perUser: boolean;
  /** Users of this license plan who have it on, by the path that turns it on. */
  readonly users: { readonly direct: number; readonly inherited: number; readonly both: number; readonly off: number };
}

export interface LicensePlanDetail {
  readonly row: LicensePlanRow;
  readonly services: readonly ServiceRow[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: number;
    readonly enabledServices: number;
    readonly usersInError: number;
  }[];
}

export const licensePlansContract = {
  list: procedure.input(z.strictObject({ scope: scopeSchema, language: languageSchema })).output(type<readonly LicensePlanRow[]>()),
  get: procedure.input(z.strictObject({ scope: scopeSchema, skuId: idSchema, language: languageSchema })).output(type<LicensePlanDetail>()),
};
