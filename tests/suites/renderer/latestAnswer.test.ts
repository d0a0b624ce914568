import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { latestAnswer } from '../../../renderer/client/latestAnswer.ts';
import { missingThing } from '../../../renderer/client/missingThing.ts';

const keyOf = (input: object): readonly unknown[] => [['users', 'get'], { type: 'query', input }];

it('while a state of the tenant is worked out, the answer about the last one stands in, of the same object only', () => {
  const cache = new QueryClient();
  cache.setQueryData(keyOf({ userId: 'a', scope: { tenantId: 't', scenario: null } }), 'a as imported', { updatedAt: 1 });
  cache.setQueryData(keyOf({ userId: 'a', scope: { tenantId: 't', scenario: { id: 1, revision: 2 } } }), 'a as planned', { updatedAt: 2 });
  cache.setQueryData(keyOf({ userId: 'b', scope: { tenantId: 't', scenario: null } }), 'b', { updatedAt: 3 });
  cache.setQueryData(keyOf({ userId: 'a', scope: { tenantId: 'u', scenario: null } }), 'a elsewhere', { updatedAt: 4 });
  expect(latestAnswer(cache, keyOf({ userId: 'a', scope: { tenantId: 't' } }))).toBe('a as planned');
  expect(latestAnswer(cache, keyOf({ userId: 'c', scope: { tenantId: 't' } }))).toBeUndefined();
});

it('what the service does not find has a sentence of its own where people meet it', () => {
  expect(missingThing({ expected: 'user', found: '0000' })).toBe('user');
  expect(missingThing({ expected: 'license plan', found: '0000' })).toBe('licensePlan');
  expect(missingThing({ found: 'tenant t1' })).toBe('tenant');
  expect(missingThing({ expected: 'at least one user', found: 'nobody' })).toBeNull();
});
