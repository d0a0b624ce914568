import type { NameTable } from '../../../shared/contract/library.ts';
import type { Automation, PlanStep, UserSelector } from '../../../shared/model/migrationPlan.ts';
import type { KeyedStep } from '../../store/scenarioRecord.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import { NameCollector } from '../library/nameTable.ts';
import { shippedCatalog } from '../shippedCatalog.ts';

/** What people call everything that the steps and automations mention. */
export function namesOfSteps(copy: TenantStore, steps: readonly KeyedStep[], automations: readonly Automation[]): NameTable {
  const collector = new NameCollector(copy, shippedCatalog());
  const skuIds = new Set<string>();
  const services = new Set<string>();
  const collectSelector = (selector: UserSelector): void => {
    if ('ids' in selector) for (const id of selector.ids) collector.mention(id);
    if ('memberOf' in selector) collector.mention(selector.memberOf);
    if ('hasDirect' in selector) skuIds.add(selector.hasDirect);
    if ('inherits' in selector) {
      skuIds.add(selector.inherits);
      if (selector.from !== undefined) collector.mention(selector.from);
    }
    if ('and' in selector) selector.and.forEach(collectSelector);
    if ('not' in selector) collectSelector(selector.not);
    if ('of' in selector) collectSelector(selector.of);
  };
  const collectLicenses = (licenses: Automation['addLicenses']): void => {
    for (const { skuId, disabledPlans } of licenses) {
      skuIds.add(skuId);
      for (const service of disabledPlans) services.add(service);
    }
  };
  const collect = (step: PlanStep): void => {
    if ('users' in step) collectSelector(step.users);
    if (step.kind === 'assignLicense') {
      if ('group' in step.target) collector.mention(step.target.group);
      else collectSelector(step.target.users);
      for (const skuId of step.removeLicenses) skuIds.add(skuId);
      collectLicenses(step.addLicenses);
    } else if (step.kind === 'createGroup') collector.nameGroup(step.group.id, step.group.displayName);
    else if (step.kind === 'waitForProcessing') for (const group of step.groups ?? []) collector.mention(group);
    else if (step.kind === 'setSeats') skuIds.add(step.skuId);
    else if ('group' in step) collector.mention(step.group);
  };
  for (const { step } of steps) collect(step);
  for (const { users, addLicenses } of automations) {
    collectSelector(users);
    collectLicenses(addLicenses);
  }
  collector.mentionProducts(skuIds, services);
  return collector.toTable();
}
