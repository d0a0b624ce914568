import { describe, expect, it } from 'vitest';
import { filterServices } from '../../../renderer/features/licenses/serviceFilter.ts';
import type { EffectiveService } from '../../../shared/contract/licenses.ts';

const direct = { skuId: 'e1', plan: 'Office 365 E1', group: null };
const finance = { skuId: 'e3', plan: 'Office 365 E3', group: { id: 'f', name: 'Finance' } };

const teams: EffectiveService = { servicePlanId: 't', name: 'Microsoft Teams', on: true, onBy: [direct, finance], onlyBy: null, offBy: [] };
const exchange: EffectiveService = { servicePlanId: 'e', name: 'Exchange', on: true, onBy: [finance], onlyBy: finance, offBy: [direct] };
const sway: EffectiveService = { servicePlanId: 's', name: 'Sway', on: false, onBy: [], onlyBy: null, offBy: [direct] };
const all = [teams, exchange, sway];

describe('the list of effective services', () => {
  it('shows all, those that are on, those that are off, or those with one source alone', () => {
    expect(filterServices(all, 'all', '')).toEqual(all);
    expect(filterServices(all, 'on', '')).toEqual([teams, exchange]);
    expect(filterServices(all, 'off', '')).toEqual([sway]);
    expect(filterServices(all, 'single', '')).toEqual([exchange]);
  });

  it('is searched by service, license plan and group, whatever the case', () => {
    expect(filterServices(all, 'all', ' TEAMS ')).toEqual([teams]);
    expect(filterServices(all, 'all', 'finance')).toEqual([teams, exchange]);
    expect(filterServices(all, 'off', 'e3')).toEqual([]);
  });
});
