import { describe, expect, it } from 'vitest';
import { nextExercise, stateOf } from '../../../renderer/features/training/exerciseState.ts';
import type { ExerciseCard } from '../../../shared/contract/training.ts';

const RUNNING = { attemptId: 1, tenantId: 'a', scenarioId: 1 };

function card(id: string, rest: Partial<ExerciseCard> = {}): ExerciseCard {
  return { id, imported: false, level: 1, minutes: 5, title: id, users: 14, attempts: 0, best: null, running: null, ...rest };
}

describe('what somebody has made of an exercise', () => {
  it('is what the attempt under way says, even of one that was passed before', () => {
    expect(stateOf(card('a', { attempts: 2, best: 90, running: RUNNING }))).toBe('running');
  });

  it('is passed, tried or new without one', () => {
    expect(stateOf(card('a', { attempts: 1, best: 0 }))).toBe('passed');
    expect(stateOf(card('a', { attempts: 1 }))).toBe('tried');
    expect(stateOf(card('a'))).toBe('new');
  });
});

describe('the exercise to take next', () => {
  it('is one that is under way, before those that come earlier', () => {
    expect(nextExercise([card('a'), card('b', { attempts: 1, running: RUNNING })])?.id).toBe('b');
  });

  it('is not one that was passed and is looked at once more', () => {
    expect(nextExercise([card('a', { best: 100, running: RUNNING }), card('b')])?.id).toBe('b');
  });

  it('is the first that has not been passed, and none when all have been', () => {
    expect(nextExercise([card('a', { best: 80 }), card('b', { attempts: 3 }), card('c')])?.id).toBe('b');
    expect(nextExercise([card('a', { best: 80 })])).toBeNull();
  });
});
