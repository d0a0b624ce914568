import type { ErrorDetails } from '../../shared/model/appError.ts';

const BY_KIND = { user: 'user', group: 'group', 'license plan': 'licensePlan' } as const;

/** What the service did not find, where a screen has a sentence of its own for it. */
export function missingThing({ expected, found }: ErrorDetails): 'user' | 'group' | 'licensePlan' | 'tenant' | 'scenario' | null {
  if (expected !== undefined) return expected in BY_KIND ? BY_KIND[expected as keyof typeof BY_KIND] : null;
  if (found?.startsWith('tenant ')) return 'tenant';
  return found?.startsWith('scenario ') ? 'scenario' : null;
}
