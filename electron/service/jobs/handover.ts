import type { SnapshotPart } from '../../../shared/engine/snapshot/snapshotCodec.ts';

const handedOver = new WeakMap<object, readonly ArrayBuffer[]>();

/** Marks buffers inside a job's result that may change hands when it crosses threads, instead of being copied. Nobody here uses them again. */
export function handOver<Result extends object>(result: Result, buffers: Iterable<ArrayBuffer>): Result {
  handedOver.set(result, [...new Set(buffers)]);
  return result;
}

export function buffersOf(result: unknown): readonly ArrayBuffer[] {
  return typeof result === 'object' && result !== null ? (handedOver.get(result) ?? []) : [];
}

export function buffersOfParts(parts: readonly SnapshotPart[]): ArrayBuffer[] {
  return parts.flatMap(({ value }) => (typeof value !== 'string' && value.buffer instanceof ArrayBuffer ? [value.buffer] : []));
}
