import type { ComparedUser } from '../../../shared/contract/comparison.ts';
import type { UserBlade } from '../../../shared/contract/licenses.ts';
import { STATE_RESULTS } from '../../../shared/engine/compare/comparedUsers.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import { buildUserBlade } from '../licensing/userBlade.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { type ComparedStates, namedCell } from './comparedStates.ts';
import { headlineFirst } from './headlineFirst.ts';

/** The licenses of one user in both states. Throws `notFound` for who is in neither. */
export function buildComparedUser(states: ComparedStates, userId: string, language: LanguageTag): ComparedUser {
  const before = states.before.findUser(userId);
  const after = states.after.findUser(userId);
  if (before < 0 && after < 0) throw new AppError('notFound', { expected: 'user', found: userId });
  const [view, user] = before < 0 ? [states.after, after] : [states.before, before];
  const text = (name: string): string | null => view.snapshot.users.attribute(name)?.get(user) || null;
  return {
    id: userId,
    displayName: text('displayName') ?? '',
    userPrincipalName: text('userPrincipalName') ?? '',
    department: text('department'),
    before: bladeOf(states.before, before, language),
    after: bladeOf(states.after, after, language),
    services: before < 0 || after < 0 ? [] : servicesOf(states, before, language),
  };
}

function bladeOf(view: TenantView, user: number, language: LanguageTag): UserBlade | null {
  return user < 0 ? null : buildUserBlade(licensingViewOf(view), user, language);
}

/** The gravest first, then what people notice first, then by name. */
function servicesOf(states: ComparedStates, user: number, language: LanguageTag): ComparedUser['services'] {
  const { users, names } = states;
  const { compare } = collatorOf(language);
  const way = users.ways[users.wayOf[user] ?? -1];
  if (way === undefined) return [];
  return way.cells
    .map((cell) => {
      const told = namedCell(states, cell);
      const worsens = cell.result === 'lost' || cell.result === 'downgraded';
      return {
        ...told,
        name: names.family(told.family),
        foundation: users.families.isFoundation(cell.family),
        dataAtRisk: worsens ? names.risk(told.family) : null,
      };
    })
    .sort(
      (a, b) =>
        STATE_RESULTS.indexOf(a.result) - STATE_RESULTS.indexOf(b.result) || headlineFirst(a.family, b.family) || compare(a.name, b.name),
    );
}
