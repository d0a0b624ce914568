import { describe, expect, it } from 'vitest';
import {
  countDraft,
  isEmptyDraft,
  NO_EDITS,
  productLock,
  productTick,
  serviceTick,
  switchServices,
  toDraft,
  toggleProduct,
} from '../../../renderer/features/assignments/assignmentDraft.ts';
import { form, from, product, serviceOf } from './formBuilder.ts';

const e1 = product('e1', ['exchange1', '-forms', 'teams'], { tick: 'on' });
const e3 = product('e3', ['exchange2', 'teams', 'office']);
const mixed = product('mixed', ['~mail', 'teams', '-sway'], { tick: 'mixed' });

describe('the draft of Update license assignments', () => {
  it('is empty when nothing was clicked', () => {
    const draft = toDraft(form([e1, e3, mixed]), NO_EDITS);
    expect(draft).toEqual({ addLicenses: [], removeLicenses: [] });
    expect(isEmptyDraft(draft)).toBe(true);
  });

  it('adds and removes in one call, with all services on in what is newly ticked', () => {
    const edits = toggleProduct(e1, toggleProduct(e3, NO_EDITS));
    expect(toDraft(form([e1, e3]), edits)).toEqual({ addLicenses: [{ skuId: 'e3', disabledPlans: [] }], removeLicenses: ['e1'] });
  });

  it('F36: a service switched off in a newly ticked product is left out of it', () => {
    const edits = switchServices(e3, toggleProduct(e3, NO_EDITS), [serviceOf(e3, 'office')], false);
    expect(toDraft(form([e3]), edits).addLicenses).toEqual([{ skuId: 'e3', disabledPlans: ['office'] }]);
  });

  it('F36: changing one service of an assigned product assigns it again with all its options', () => {
    const edits = switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false);
    expect(toDraft(form([e1]), edits).addLicenses).toEqual([{ skuId: 'e1', disabledPlans: ['forms', 'teams'] }]);
  });

  it('F49: a click taken back leaves nothing to save', () => {
    const there = switchServices(e1, NO_EDITS, [serviceOf(e1, 'forms')], true);
    expect(isEmptyDraft(toDraft(form([e1]), there))).toBe(false);
    expect(switchServices(e1, there, [serviceOf(e1, 'forms')], false)).toEqual(NO_EDITS);
    expect(toggleProduct(e1, toggleProduct(e1, NO_EDITS))).toEqual(NO_EDITS);
    expect(toggleProduct(e3, toggleProduct(e3, NO_EDITS))).toEqual(NO_EDITS);
  });

  it('never removes and adds the same product in one call', () => {
    const edits = toggleProduct(e1, switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false));
    expect(toDraft(form([e1]), edits)).toEqual({ addLicenses: [], removeLicenses: ['e1'] });
  });

  it('brings an assigned product back with the services it had when its box is ticked again', () => {
    const edits = toggleProduct(e1, toggleProduct(e1, switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false)));
    expect(edits).toEqual(NO_EDITS);
    expect(serviceTick(serviceOf(e1, 'forms'), edits['e1'])).toBe('off');
  });

  it('does not read an edit of a product that the form no longer has', () => {
    expect(toDraft(form([e1]), toggleProduct(e3, NO_EDITS))).toEqual({ addLicenses: [], removeLicenses: [] });
  });

  it('drops an edit that the form has caught up with', () => {
    const edits = toggleProduct(e3, NO_EDITS);
    expect(isEmptyDraft(toDraft(form([{ ...e3, tick: 'on' }]), edits))).toBe(true);
  });

  it('counts what is added, removed and kept with other services', () => {
    const both = form([e1, e3, mixed]);
    const edits = switchServices(e1, toggleProduct(mixed, toggleProduct(e3, NO_EDITS)), [serviceOf(e1, 'teams')], false);
    expect(countDraft(both, toDraft(both, edits))).toEqual({ added: 2, removed: 0, changed: 1 });
  });
});

describe('a product that differs between the users', () => {
  it('stays as it is and out of the call while nobody touches it', () => {
    const edits = toggleProduct(e3, NO_EDITS);
    expect(productTick(mixed, edits['mixed'])).toBe('mixed');
    expect(toDraft(form([e3, mixed], 5), edits)).toEqual({ addLicenses: [{ skuId: 'e3', disabledPlans: [] }], removeLicenses: [] });
  });

  it('goes from differing to on, to off, and back to differing', () => {
    const on = toggleProduct(mixed, NO_EDITS);
    const off = toggleProduct(mixed, on);
    expect(productTick(mixed, on['mixed'])).toBe('on');
    expect(productTick(mixed, off['mixed'])).toBe('off');
    expect(toDraft(form([mixed], 5), off)).toEqual({ addLicenses: [], removeLicenses: ['mixed'] });
    expect(toggleProduct(mixed, off)).toEqual(NO_EDITS);
  });

  it('becomes the same for everybody when a service is touched: what differed is on, what was off for all stays off', () => {
    const edits = switchServices(mixed, NO_EDITS, [serviceOf(mixed, 'teams')], false);
    expect(productTick(mixed, edits['mixed'])).toBe('on');
    expect(serviceTick(serviceOf(mixed, 'mail'), edits['mixed'])).toBe('on');
    expect(toDraft(form([mixed], 5), edits).addLicenses).toEqual([{ skuId: 'mixed', disabledPlans: ['sway', 'teams'] }]);
  });

  it('is set for everybody when only its options differ and one of them is switched', () => {
    const options = product('options', ['~mail', 'teams'], { tick: 'on' });
    const edits = switchServices(options, NO_EDITS, [serviceOf(options, 'mail')], false);
    expect(toDraft(form([options], 5), edits).addLicenses).toEqual([{ skuId: 'options', disabledPlans: ['mail'] }]);
  });
});

describe('the lock of a product', () => {
  const inherited = product('e3', ['teams'], { inherited: [from('Finance', ['teams'])] });

  it('F68: a license that is only inherited is locked, and an edit of it is never sent', () => {
    expect(productLock(form([inherited]), inherited)).toBe('inherited');
    expect(isEmptyDraft(toDraft(form([inherited]), toggleProduct(inherited, NO_EDITS)))).toBe(true);
  });

  it('F69: a license that is direct and inherited is open: clearing it removes the direct one', () => {
    const both = { ...inherited, tick: 'on' as const };
    expect(productLock(form([both]), both)).toBeNull();
    expect(toDraft(form([both]), toggleProduct(both, NO_EDITS)).removeLicenses).toEqual(['e3']);
  });

  it('is open when only some of the selected users inherit it', () => {
    expect(productLock(form([inherited], 2), inherited)).toBeNull();
  });

  it('F48: a license plan for the whole company is locked', () => {
    const company = product('company', ['teams'], { forCompany: true });
    expect(productLock(form([company]), company)).toBe('company');
  });
});
