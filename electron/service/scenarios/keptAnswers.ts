import type { Scope } from '../../../shared/contract/base.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { AnswerKey } from '../../store/answers.ts';
import { shippedCatalogFingerprint } from '../shippedCatalog.ts';
import { readCopy, writeCopy } from './copyAccess.ts';
import type { Question } from './questions.ts';

interface Asked<Params, Answer> {
  readonly question: Question<Params, Answer>;
  /** File of the tenant copy. */
  readonly tenant: string;
  readonly scenario: Scope['scenario'];
  /** The params as JSON. */
  readonly asked: string;
  readonly timestamp: () => string;
  /** Version of the program: another one may answer otherwise. */
  readonly program: string;
}

/** The answer that an earlier run of the program has left in the tenant copy; else works it out and leaves it there. */
export async function keptAnswer<Params, Answer>(
  { question, tenant, scenario, asked, timestamp, program }: Asked<Params, Answer>,
  workOut: () => Promise<Answer>,
): Promise<Answer> {
  const { kind, version } = question;
  if (version === undefined) return await workOut();
  const maker = `${program} ${shippedCatalogFingerprint()}`;
  const parts = { kind, scenarioId: scenario?.id ?? 0, params: asked, revision: scenario?.revision ?? 0, version, maker };
  const keyNow = (fingerprint: string): AnswerKey => ({ ...parts, fingerprint });
  const found = await readCopy(tenant, (copy) => {
    const fingerprint = copy.snapshotParts.fingerprint();
    return { fingerprint, text: copy.answers.find(keyNow(fingerprint)) };
  });
  if (found.text !== undefined) return JSON.parse(found.text) as Answer;
  const answer = await workOut();
  await remember(tenant, keyNow(found.fingerprint), JSON.stringify(answer), timestamp());
  return answer;
}

/** That an answer cannot be kept is no reason to withhold it. */
async function remember(tenant: string, key: AnswerKey, text: string, madeAt: string): Promise<void> {
  try {
    await writeCopy(tenant, (copy) => {
      if (copy.snapshotParts.fingerprint() === key.fingerprint) copy.answers.keep(key, text, madeAt);
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
