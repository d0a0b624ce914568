import { Text } from '@mantine/core';
import classes from './training.module.css';

const NUMBERED = /^\d{1,2}\. /;

/** The words of an exercise as its author wrote them, as plain text: a blank line parts paragraphs, those that begin with `1. ` are a list, and whatever looks like markup is shown as it stands. */
export function Paragraphs({ text }: { readonly text: string }) {
  return inBlocks(text).map((block, i) =>
    typeof block === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown, and the same paragraph may come twice.
      <Text key={i} size="sm" className={classes['words']!}>
        {block}
      </Text>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <ol key={i} start={block.start} className={`${classes['words']} ${classes['steps']}`}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    ),
  );
}

interface NumberedBlock {
  readonly start: number;
  readonly items: string[];
}

/** Numbered paragraphs that follow one another are one list. */
function inBlocks(text: string): (string | NumberedBlock)[] {
  const blocks: (string | NumberedBlock)[] = [];
  for (const part of text.split(/\r?\n\s*\r?\n/)) {
    const paragraph = part.trim();
    const number = NUMBERED.exec(paragraph)?.[0];
    const before = blocks.at(-1);
    if (paragraph === '') continue;
    if (number === undefined) blocks.push(paragraph);
    else if (typeof before === 'object') before.items.push(paragraph.slice(number.length));
    else blocks.push({ start: Number.parseInt(number, 10), items: [paragraph.slice(number.length)] });
  }
  return blocks;
}
