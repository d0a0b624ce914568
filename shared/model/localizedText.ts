import * as z from 'zod';

/** Longer than any brief; what is longer is not a text for a learner. */
const LONGEST = 6000;

const text = z.string().trim().min(1).max(LONGEST);

/** Words that come with data rather than with the program, in the languages somebody has written them in. Plain text; a blank line parts paragraphs. */
export const localizedTextSchema = z
  .strictObject({ en: text.optional(), sv: text.optional(), nl: text.optional() })
  .refine((words) => Object.values(words).some((each) => each !== undefined), { error: 'a text in at least one language' });

export type LocalizedText = Readonly<z.infer<typeof localizedTextSchema>>;

export type TextLanguage = keyof LocalizedText;

/** In the reader's language, or else in one there is. */
export function inLanguage(words: LocalizedText, language: TextLanguage): string {
  return words[language] ?? words.en ?? words.sv ?? words.nl ?? '';
}
