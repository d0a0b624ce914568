import type { Draw } from './draw.ts';
import { randomLicense } from './randomGroups.ts';
import { randomStep, type Scene } from './randomSteps.ts';

/** Some steps as they stand in a plan file: unrelated ones, or a way migrations are really done. */
export function randomSteps(draw: Draw, scene: Scene): Record<string, unknown>[] {
  const steps = Array.from({ length: draw.int(1, 6) }, () => randomStep(draw, scene));
  if (!draw.chance(55)) return steps;
  const course = draw.pick([moveBetweenGroups, removeThenAdd, fromDirectToGroup, exchangeBases])(draw, scene);
  steps.splice(draw.int(0, steps.length), 0, ...course);
  return steps;
}

/** F98, F125: all of one group into another, then out of the first. */
function moveBetweenGroups(draw: Draw, scene: Scene): Record<string, unknown>[] {
  const [from, to] = [draw.pick(scene.groups).id, draw.pick(scene.groups).id];
  const calls = [
    { kind: 'addMembers', group: to, users: { memberOf: from } },
    { kind: 'removeMembers', group: from, users: { memberOf: from } },
  ];
  return separate(draw, draw.chance(70) ? calls : calls.reverse());
}

/** The mistake this product is about: two calls where one would do (F118). */
function removeThenAdd(draw: Draw, scene: Scene): Record<string, unknown>[] {
  const { id, assignedLicenses } = draw.pick(scene.groups);
  const target = { group: id };
  const removeLicenses = assignedLicenses.map(({ skuId }) => skuId);
  return separate(draw, [
    { kind: 'assignLicense', target, removeLicenses },
    { kind: 'assignLicense', target, addLicenses: [randomLicense(draw, draw.pick(scene.skus))] },
  ]);
}

/** F153: the group gets what its members have, then the direct licenses go. */
function fromDirectToGroup(draw: Draw, scene: Scene): Record<string, unknown>[] {
  const { id } = draw.pick(scene.groups);
  const license = randomLicense(draw, draw.pick(scene.skus));
  const users = draw.pick([{ memberOf: id }, { hasDirect: license.skuId }]);
  return separate(draw, [
    { kind: 'assignLicense', target: { group: id }, addLicenses: [license] },
    { kind: 'assignLicense', target: { users }, removeLicenses: [license.skuId] },
  ]);
}

/**
 * F125: an add-on that needs either of two bases, one from each group. With rules that have such a triangle the bases change
 * places in one change or not at all.
 */
function exchangeBases(draw: Draw, scene: Scene): Record<string, unknown>[] {
  const [from, to] = draw.take(scene.groups, 2).map(({ id }) => id);
  const [one, other, addOn] = scene.skus.map(({ skuId }) => ({ skuId }));
  if (from === undefined || to === undefined || one === undefined || other === undefined || addOn === undefined) return [];
  const users = { memberOf: from };
  const ample = [one, other, addOn].map(({ skuId }) => ({ kind: 'setSeats', skuId, enabled: scene.userIds.length + draw.int(-2, 1) }));
  const located = { kind: 'updateUsers', users, set: { usageLocation: 'SE' } };
  const calls = [
    { kind: 'assignLicense', target: { group: from }, addLicenses: [one], removeLicenses: [other.skuId, addOn.skuId] },
    { kind: 'waitForProcessing' },
    { kind: 'assignLicense', target: { users }, addLicenses: [addOn] },
    { kind: 'addMembers', group: to, users },
    { kind: 'assignLicense', target: { group: to }, addLicenses: [other], removeLicenses: [one.skuId, addOn.skuId] },
  ];
  return [
    ...ample,
    located,
    ...calls,
    ...separate(draw, [
      { kind: 'removeMembers', group: from, users },
      { kind: 'reprocess', users: { all: true } },
    ]),
  ];
}

/** With a wait between the calls, or without. */
function separate(draw: Draw, steps: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return steps.flatMap((step) => (draw.chance(40) ? [step, { kind: 'waitForProcessing' }] : [step]));
}
