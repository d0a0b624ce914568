import { create } from 'zustand';

const KEY = 'price-book';

interface ChosenBook {
  readonly bookId: number | null;
  /** Whether somebody has typed prices and not saved them. */
  readonly unsaved: boolean;
  readonly choose: (bookId: number | null) => void;
  readonly noteUnsaved: (unsaved: boolean) => void;
}

/** The price book that was looked at last, for every tenant of the library. */
export const useChosenBook = create<ChosenBook>()((set) => ({
  bookId: readRemembered(),
  unsaved: false,
  choose: (bookId) => {
    if (bookId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(bookId));
    set({ bookId });
  },
  noteUnsaved: (unsaved) => set({ unsaved }),
}));

function readRemembered(): number | null {
  const id = Number(localStorage.getItem(KEY) ?? Number.NaN);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
