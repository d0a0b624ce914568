import { describe, expect, it } from 'vitest';
import { NO_EDITS, switchServices, toggleProduct } from '../../../renderer/features/assignments/assignmentDraft.ts';
import { buildServiceBoxes, changeable } from '../../../renderer/features/assignments/serviceBoxes.ts';
import type { AssignmentForm, FormProduct } from '../../../shared/contract/licenses.ts';
import { form, from, product, serviceOf } from './formBuilder.ts';

function boxes(ofForm: AssignmentForm, of: FormProduct, edits = NO_EDITS) {
  return Object.fromEntries(buildServiceBoxes(ofForm, of, edits).map((box) => [box.service.servicePlanId, box]));
}

describe('the boxes of Review license options', () => {
  it('F68: are locked by a group that turns the service on, and open for what only the direct license decides', () => {
    const both = product('e3', ['teams', 'office'], { tick: 'on', inherited: [from('Finance', ['teams'])] });
    const { teams, office } = boxes(form([both]), both);
    expect(teams).toMatchObject({ tick: 'on', lock: 'inherited', groups: ['Finance'] });
    expect(office).toMatchObject({ tick: 'on', lock: null, groups: [] });
  });

  it('F68: of a license that is only inherited show what the group gives, and none can be changed', () => {
    const inherited = product('e3', ['teams', 'office'], { inherited: [from('Finance', ['teams'])] });
    const { teams, office } = boxes(form([inherited]), inherited);
    expect(teams).toMatchObject({ tick: 'on', lock: 'inherited' });
    expect(office).toMatchObject({ tick: 'off', lock: 'inheritedOff' });
  });

  it('are open when a group turns a service on for only some of the selected users', () => {
    const some = product('e3', ['teams'], { tick: 'mixed', inherited: [from('Finance', ['teams'], 2)] });
    expect(boxes(form([some], 5), some)['teams']).toMatchObject({ lock: null, groups: ['Finance'] });
  });

  it('F25: of services for the whole company cannot be changed, are not counted, and stand last', () => {
    const e3 = product('e3', ['#sharing', 'teams'], { tick: 'on' });
    const all = buildServiceBoxes(form([e3]), e3, NO_EDITS);
    expect(all.at(-1)).toMatchObject({ service: { servicePlanId: 'sharing' }, tick: 'on', lock: 'company' });
    expect(changeable(all).services.map(({ servicePlanId }) => servicePlanId)).toEqual(['teams']);
  });

  it('wait for their product to be chosen, and are then all on', () => {
    const e3 = product('e3', ['teams', 'office']);
    expect(changeable(buildServiceBoxes(form([e3]), e3, NO_EDITS))).toEqual({ services: [], tick: 'off' });
    expect(changeable(buildServiceBoxes(form([e3]), e3, toggleProduct(e3, NO_EDITS))).tick).toBe('on');
  });

  it('warn of a service that is on today and was switched off', () => {
    const e1 = product('e1', ['teams', '-forms'], { tick: 'on' });
    const edits = switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false);
    const { teams, forms } = boxes(form([e1]), e1, edits);
    expect(teams?.goesOff).toBe(true);
    expect(forms?.goesOff).toBe(false);
  });

  it('do not warn while another chosen product keeps the service on', () => {
    const e1 = product('e1', ['teams'], { tick: 'on' });
    const e3 = product('e3', ['teams'], { tick: 'on' });
    const edits = switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false);
    expect(boxes(form([e1, e3]), e1, edits)['teams']?.goesOff).toBe(false);
    expect(boxes(form([e1, e3]), e1, toggleProduct(e3, edits))['teams']?.goesOff).toBe(true);
  });

  it('say of all of them together: on, off, or differing', () => {
    const e1 = product('e1', ['teams', 'forms'], { tick: 'on' });
    const some = switchServices(e1, NO_EDITS, [serviceOf(e1, 'teams')], false);
    const none = switchServices(e1, NO_EDITS, e1.services, false);
    expect([NO_EDITS, some, none].map((edits) => changeable(buildServiceBoxes(form([e1]), e1, edits)).tick)).toEqual([
      'on',
      'mixed',
      'off',
    ]);
  });
});
