import { useState } from 'react';

/** The value of the first drawing that had the same content: plain data made anew each time does not start effects again. */
export function useSameValue<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
