import type { ReactNode } from 'react';
import classes from './FigureTiles.module.css';

export interface FigureTile<Key extends string> {
  readonly key: Key;
  readonly badge: ReactNode;
  readonly figure: string;
  /** Beside the figure, in small. */
  readonly aside?: string;
  readonly about: string;
  /** Nothing is behind it. */
  readonly empty: boolean;
}

interface FigureTilesProps<Key extends string> {
  readonly legend: string;
  /** Where the tiles hold sentences. */
  readonly wide?: boolean;
  readonly tiles: readonly FigureTile<Key>[];
  readonly chosen: Key | undefined;
  /** undefined: the chosen one was clicked again. */
  readonly onChoose: (key: Key | undefined) => void;
}

/** A figure for each kind of thing: what the badges mean, and with one click only what it concerns. */
export function FigureTiles<Key extends string>({ legend, wide = false, tiles, chosen, onChoose }: FigureTilesProps<Key>) {
  return (
    <fieldset className={classes['tiles']} data-wide={wide || undefined}>
      <legend className={classes['legend']}>{legend}</legend>
      {tiles.map(({ key, badge, figure, aside, about, empty }) => (
        <button
          key={key}
          type="button"
          className={classes['tile']}
          aria-pressed={chosen === key}
          disabled={empty}
          onClick={() => onChoose(chosen === key ? undefined : key)}
        >
          {badge}
          <span className={classes['figure']}>
            {figure}
            {aside !== undefined && (
              <span className={classes['small']}>
                {' · '}
                {aside}
              </span>
            )}
          </span>
          <span className={classes['small']}>{about}</span>
        </button>
      ))}
    </fieldset>
  );
}
