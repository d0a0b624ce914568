import type { EffectiveService } from '../../../shared/contract/licenses.ts';

export const SERVICE_SHOWN = ['all', 'on', 'off', 'single'] as const;
export type ServiceShown = (typeof SERVICE_SHOWN)[number];

/** Services to show: by state, or only those that one source alone turns on; and by part of their name or of what they come from. */
export function filterServices(services: readonly EffectiveService[], shown: ServiceShown, search: string): readonly EffectiveService[] {
  const wanted = search.trim().toLocaleLowerCase();
  return services.filter((service) => isShown(service, shown) && (wanted === '' || textsOf(service).includes(wanted)));
}

function isShown(service: EffectiveService, shown: ServiceShown): boolean {
  if (shown === 'all') return true;
  return shown === 'single' ? service.onlyBy !== null : service.on === (shown === 'on');
}

function textsOf({ name, onBy, offBy }: EffectiveService): string {
  return [name, ...[...onBy, ...offBy].flatMap(({ plan, group }) => [plan, group?.name ?? ''])].join('\n').toLocaleLowerCase();
}
