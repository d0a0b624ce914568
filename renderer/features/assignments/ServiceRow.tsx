import { memo } from 'react';
import type { FormProduct, FormService, Tick } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { clickServices } from './editsStore.ts';
import type { ServiceLock } from './serviceBoxes.ts';
import { TickBox } from './TickBox.tsx';

interface ServiceRowProps {
  readonly editKey: string;
  readonly product: FormProduct;
  readonly service: FormService;
  readonly tick: Tick;
  readonly lock: ServiceLock | null;
  readonly goesOff: boolean;
  /** One user is edited; for several, others of their sources may keep the service on. */
  readonly single: boolean;
  /** Names of the groups that turn it on, as a list in words; empty when none does. */
  readonly groups: string;
}

/** One service of *Review license options*. All properties are plain values, so that a click draws only the rows it changed. */
export const ServiceRow = memo(function ServiceRow({ editKey, product, service, tick, lock, goesOff, single, groups }: ServiceRowProps) {
  const { t } = useFormat();
  const fromAll = product.inherited.map(({ group }) => group.name).join(', ');
  return (
    <li>
      <TickBox
        tick={tick}
        lock={
          lock === null
            ? null
            : t(`window.assignments.serviceLock.${lock}`, { groups: groups === '' ? fromAll : groups, plan: product.name })
        }
        padlock={lock !== 'notChosen'}
        onClick={() => clickServices(editKey, product, [service], tick !== 'on')}
        label={service.name}
        notes={[
          lock === 'inherited' && t('window.assignments.select.inheritedFrom', { groups }),
          lock === 'inheritedOff' && t('window.assignments.review.offInGroup', { groups: fromAll }),
          lock === 'company' && t('window.assignments.review.company'),
          lock === null && groups !== '' && t('window.assignments.select.someFrom', { groups }),
          tick === 'mixed' && t('window.assignments.select.differs'),
          goesOff && (
            <strong key="goesOff" data-meaning="bad">
              {t(`window.assignments.review.${single ? 'goesOff' : 'goesOffHere'}`)}
            </strong>
          ),
        ]}
      />
    </li>
  );
});
