import { Text } from '@mantine/core';
import { useId } from 'react';
import { Facts } from '../Facts.tsx';
import classes from '../training.module.css';

interface ConditionListProps {
  readonly heading: string;
  /** What is said when there is nothing on the list. */
  readonly none: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly facts: readonly string[] }[];
}

/** Conditions of an exercise in words, each with the facts it rests on. */
export function ConditionList({ heading, none, items }: ConditionListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes['partHeading']}>
        {heading}
      </h3>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes['conditions']}>
          {items.map(({ id: key, text, facts }) => (
            <li key={key}>
              {text} <Facts facts={facts} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
