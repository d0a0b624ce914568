import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { WhatIfService } from '../../../../shared/contract/whatIf.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../whatIf.module.css';
import { ServiceReasons } from './ServiceReasons.tsx';
import { WayBadge } from './WayBadge.tsx';

interface FatesProps {
  readonly part: 'goes' | 'interrupted' | 'comes' | 'stays';
  readonly services: readonly WhatIfService[];
  /** Set where it is the scenario that was asked about: its steps are named. */
  readonly scenario: Scenario | undefined;
}

/** One of the lists. What stays is folded away: it is most, and the least of the news. */
export function Fates({ part, services, scenario }: FatesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(part !== 'stays');
  if (services.length === 0) return null;
  return (
    <details className={classes['part']} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3 className={classes['partHeading']}>{t(`window.whatIf.part.${part}`, { count: services.length })}</h3>
      </summary>
      {open && (
        <ul className={classes['services']}>
          {alike(services).map((group) => (
            <Alike key={group[0].family} services={group} scenario={scenario} />
          ))}
        </ul>
      )}
    </details>
  );
}

/** Services to which the same happens for the same reasons, in order of the first of each; reasons told two dozen times are read by nobody. */
function alike(services: readonly WhatIfService[]): readonly (readonly [WhatIfService, ...WhatIfService[]])[] {
  const groups = new Map<string, [WhatIfService, ...WhatIfService[]]>();
  for (const service of services) {
    const { result, gaps, sources, turns, dataAtRisk } = service;
    const key = JSON.stringify([result, gaps, sources, turns, dataAtRisk]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [service]);
    else group.push(service);
  }
  return [...groups.values()];
}

interface AlikeProps {
  readonly services: readonly [WhatIfService, ...WhatIfService[]];
  readonly scenario: Scenario | undefined;
}

function Alike({ services, scenario }: AlikeProps) {
  const { t } = useTranslation();
  const { find, duration } = useFormat();
  const [first] = services;
  const { result, gaps, dataAtRisk } = first;
  return (
    <li className={classes['service']}>
      <div className={classes['serviceHead']}>
        <Names services={services} />
        <WayBadge result={result} />
      </div>
      {gaps.map((gap) => (
        <p key={gap.from}>{t('window.whatIf.gap', { length: duration(gap.seconds), from: duration(gap.from) })}</p>
      ))}
      {dataAtRisk !== null && result === 'lost' && <p className={classes['risk']}>{find(`risk.${dataAtRisk}`)}</p>}
      <ServiceReasons service={first} scenario={scenario} />
    </li>
  );
}

/** Longer lists begin with these; the reasons below them must stay in sight. */
const FIRST = 4;

function Names({ services }: Pick<AlikeProps, 'services'>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all || services.length <= FIRST + 1 ? services : services.slice(0, FIRST);
  return (
    <ul className={classes['names']}>
      {shown.map(({ family, name, from, to }) => (
        <li key={family}>
          <strong>{name}</strong>
          {from !== null && to !== null && from !== to && (
            <span className={classes['move']}> {t('window.comparison.table.change', { before: from, after: to })}</span>
          )}
        </li>
      ))}
      {shown.length < services.length && (
        <li>
          <UnstyledButton className={classes['more']!} onClick={() => setAll(true)}>
            {t('window.whatIf.more', { count: services.length - shown.length })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
