import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reason } from '../../../shared/i18n/window/wizards/reasons/en.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const source = ['changePlans', 'moveBetweenGroups', 'retirePlan']
  .map((kind) => readFileSync(path.join(root, `shared/engine/wizards/${kind}.ts`), 'utf8'))
  .join('\n');
const codes = new Set([
  ...[...source.matchAll(/code: '(\w+)'/g)].map((match) => match[1]!),
  ...[...source.matchAll(/code: \w+ \? '(\w+)' : '(\w+)'/g)].flatMap((match) => [match[1]!, match[2]!]),
]);

describe('the reason of a step', () => {
  it('has a sentence, and no sentence is left without a step', () => {
    const told = new Set(Object.keys(reason).map((key) => key.replace(/_(one|other)$/, '')));
    expect([...told].sort()).toEqual([...codes].sort());
  });

  it('is found where the steps are made', () => {
    expect(codes.size).toBeGreaterThan(15);
  });
});
