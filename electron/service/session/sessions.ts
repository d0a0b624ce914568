import type { Scope } from '../../../shared/contract/base.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { Library } from '../library/library.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import { shippedCatalog } from '../shippedCatalog.ts';
import { Recent } from './recent.ts';
import { readTenantCopy, type TenantCopy } from './tenantCopy.ts';
import { TenantView } from './tenantView.ts';
import { TextRanks } from './textRanks.ts';

/** The tenants that windows are looking at. */
export interface Sessions {
  /** The tenant in the state that the scope names. Throws AppError: `notFound`, `tenantGone`, what opening a copy throws, `outdated`. */
  readonly view: (scope: Scope) => Promise<TenantView>;
  /** The tenant as imported, and the fingerprint of the copy it was read from. Throws as `view`. */
  readonly imported: (tenantId: string) => Promise<{ readonly view: TenantView; readonly fingerprint: string }>;
  /** Lets go of a tenant. */
  readonly forget: (tenantId: string) => void;
  close(): void;
}

/** Tenants kept in memory: a person compares two, and has seldom more than that open. */
const TENANTS = 3;
/** Planned states kept for each: of the scenario that is being edited, the last steps back and forth. */
const PLANNED = 3;

/** A tenant copy in memory with the states it is shown in. */
interface Session {
  readonly file: string;
  readonly copy: TenantCopy;
  readonly imported: TenantView;
  readonly planned: Recent<Promise<TenantView>>;
}

/** Shows tenants as imported and as they will be; the last few of both stay in memory. */
export function createSessions(
  library: Pick<Library, 'fileOf' | 'onRemoved'>,
  scenarios: Pick<Scenarios, 'endOf' | 'forgetAnswers'>,
  jobs: JobRunner,
): Sessions {
  const ranks = new TextRanks(jobs);
  const sessions = new Recent<Promise<Session>>(TENANTS);
  const stopListening = library.onRemoved((tenantId) => sessions.forget(tenantId));

  const open = async (tenantId: string, file: string): Promise<Session> => {
    const copy = await readTenantCopy(file, jobs);
    const { snapshot } = copy;
    const parts = { tenantId, snapshot, catalog: shippedCatalog(), settings: rehearsalSettingsSchema.parse({}) };
    const imported = new TenantView({ ...parts, ranks });
    return { file, copy, imported, planned: new Recent(PLANNED) };
  };

  const sessionOf = async (tenantId: string): Promise<Session> => {
    const file = library.fileOf(tenantId);
    const opening = keep(sessions, tenantId, () => open(tenantId, file));
    const session = await opening;
    if (session.file === file && session.copy.isCurrent()) return session;
    // Whoever comes first opens the file anew; the others wait for it.
    if (sessions.peek(tenantId) === opening) sessions.forget(tenantId);
    return keep(sessions, tenantId, () => open(tenantId, file));
  };

  const plan = async (scope: Scope, { copy, imported: { tenantId, catalog } }: Session): Promise<TenantView> => {
    const { snapshotOn, settings } = await scenarios.endOf(scope);
    const snapshot = snapshotOn(copy);
    if (snapshot === null) {
      // The file was replaced underneath, and only one of us has seen it so far: who asks next finds both anew.
      scenarios.forgetAnswers(tenantId);
      throw new AppError('outdated', { expected: 'the tenant that was opened', found: 'another tenant' });
    }
    return new TenantView({ tenantId, snapshot, catalog, settings, ranks });
  };

  return {
    view: async (scope) => {
      const session = await sessionOf(scope.tenantId);
      const { scenario } = scope;
      if (scenario === null) return session.imported;
      return keep(session.planned, `${scenario.id} ${scenario.revision} ${scenario.at ?? 'end'}`, () => plan(scope, session));
    },
    imported: async (tenantId) => {
      const { imported, copy } = await sessionOf(tenantId);
      return { view: imported, fingerprint: copy.fingerprint };
    },
    forget: (tenantId) => sessions.forget(tenantId),
    close: () => {
      stopListening();
      sessions.clear();
    },
  };
}

/** What failed is not kept: who asks next tries again. */
function keep<Value>(recent: Recent<Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  return recent.get(key, () => {
    const value = make();
    value.catch(() => {
      if (recent.peek(key) === value) recent.forget(key);
    });
    return value;
  });
}
