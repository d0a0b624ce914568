import { Text } from '@mantine/core';

/** The words of an exercise as its author wrote them, as plain text: a blank line parts paragraphs, whatever looks like markup is shown as it stands. */
export function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((part) => part.trim() !== '');
  return paragraphs.map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown, and the same paragraph may come twice.
    <Text key={i} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {paragraph.trim()}
    </Text>
  ));
}
