import { useId, useState } from 'react';
import type { DraftEffect, ServiceResult } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import classes from './assignments.module.css';
import effectClasses from './effect.module.css';
import { type EffectEntry, groupByResult } from './effectSummary.ts';

/** What becomes of the services, gravest first; what is kept is folded away, as is the plumbing nobody works with. */
export function EffectServices({ effect }: { readonly effect: DraftEffect }) {
  const { t } = useFormat();
  const headingId = useId();
  const { groups, foundation } = groupByResult(effect);
  return (
    <section className={effectClasses['effectPart']} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes['subheading']}>
        {t('window.assignments.effect.services')}
      </h3>
      {groups.length === 0 && <p className={classes['empty']}>{t('window.assignments.effect.noService')}</p>}
      {groups.map(({ result, entries }) => (
        <Result key={result} result={result} entries={entries} users={effect.users} />
      ))}
      {foundation.length > 0 && (
        <details className={effectClasses['result']}>
          <summary>{t('window.assignments.effect.foundation', { count: foundation.length })}</summary>
          <p className={classes['hint']}>{t('window.assignments.effect.foundationHint')}</p>
          <ul className={effectClasses['entries']}>
            {foundation.map((entry) => (
              <li key={`${entry.family} ${entry.result} ${entry.before.join()} ${entry.after.join()}`}>
                {entry.name} <ResultBadge result={entry.result} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One heading with its services. What is folded away is drawn when it is opened: most services are kept, and each click waits for this panel. */
function Result({ result, entries, users }: EntriesProps) {
  const { t } = useFormat();
  const [open, setOpen] = useState(result !== 'kept');
  return (
    <details className={effectClasses['result']} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ResultBadge result={result} /> {t('window.assignments.effect.count', { count: new Set(entries.map(({ family }) => family)).size })}
      </summary>
      {open && <Entries entries={entries} result={result} users={users} />}
    </details>
  );
}

interface EntriesProps {
  readonly entries: readonly EffectEntry[];
  readonly result: ServiceResult;
  readonly users: number;
}

function Entries({ entries, result, users }: EntriesProps) {
  const { find, list, t } = useFormat();
  return (
    <ul className={effectClasses['entries']}>
      {entries.map(({ family, name, users: concerned, before, after, dataAtRisk }) => (
        <li key={`${family} ${before.join()} ${after.join()}`}>
          <span>{name}</span>
          {users > 1 && <span className={effectClasses['entryUsers']}>{t('window.assignments.effect.users', { count: concerned })}</span>}
          {isMove(result) && (
            <span className={effectClasses['entryMove']}>
              {t('window.assignments.effect.move', { before: list(before), after: list(after) })}
            </span>
          )}
          {result === 'lost' && dataAtRisk !== null && <span className={effectClasses['entryRisk']}>{find(`risk.${dataAtRisk}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** From one service to another of the same family. */
function isMove(result: ServiceResult): boolean {
  return result === 'successor' || result === 'upgraded' || result === 'downgraded';
}
