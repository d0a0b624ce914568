import { afterAll, describe, expect, it } from 'vitest';
import type { MythAnswer } from '../../../shared/contract/training.ts';
import { createHosts, failure, followed, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const NESTED = { mythId: 'nested-groups-inherit', language: 'en' } as const;

describe('myths in the window', () => {
  it('are listed in the reader’s language, without the truth', async () => {
    const { client } = await hosts.host();
    const english = await client.training.myths({ language: 'en' });
    const dutch = await client.training.myths({ language: 'nl' });
    expect(english[0]).toMatchObject({ id: 'direct-skips-group', guess: null, guessedRight: null });
    expect(dutch[0]?.claim).toBe('Groepslicenties slaan een gebruiker over die het licentieplan al direct heeft.');
    expect(Object.keys(english[0] ?? {})).not.toContain('verdict');
  });

  it('are run by the engine: what the claim would have, beside what came out, with every name', async () => {
    const { client } = await hosts.host();
    const { stages, result: answer }: { stages: readonly string[]; result: MythAnswer } = await followed(
      client.training.myth({ ...NESTED, guess: 'false' }),
    );
    expect(stages).toContain('rehearsing');
    expect(answer).toMatchObject({ verdict: 'false', guess: 'false', facts: ['F60', 'F193'] });
    expect(answer.observations.map(({ claimed, result: { met, of } }) => ({ claimed, met, of }))).toEqual([
      { claimed: true, met: true, of: 3 },
      { claimed: true, met: false, of: 4 },
    ]);
    expect(Object.values(answer.names.groups).sort()).toEqual(['Field service', 'Subcontractors']);
    expect(Object.values(answer.names.products)).toEqual(['Office 365 E1']);
  });

  it('keep the first guess, also over a restart: who has seen the truth guesses no more', async () => {
    const host = await hosts.host();
    await result(host.client.training.myth({ ...NESTED, guess: 'true' }));
    expect(await result(host.client.training.myth({ ...NESTED, guess: 'false' }))).toMatchObject({ guess: 'true' });
    await host.close();
    const again = await hosts.host(host.dataFolder);
    const cards = await again.client.training.myths({ language: 'en' });
    expect(cards.find(({ id }) => id === NESTED.mythId)).toMatchObject({ guess: 'true', guessedRight: false });
    expect(cards.filter(({ guess }) => guess !== null)).toHaveLength(1);
  });

  it('that do not exist are not found', async () => {
    const { client } = await hosts.host();
    expect(await failure(result(client.training.myth({ ...NESTED, mythId: 'no-such-myth', guess: 'true' })))).toMatchObject({
      code: 'notFound',
    });
  });
});
