import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Wizard } from '../../../../shared/contract/wizards.ts';
import { useScenario } from '../../../client/scope.ts';

/** The scenario that the wizard has written, made the current one, so that remedies and edits go to it; undefined while it is loading. */
export function useWizardScenario({ scenario: written }: Wizard): Scenario | undefined {
  const navigate = useNavigate();
  const current = useScenario();
  const id = written?.id;
  useEffect(() => {
    if (id !== undefined) void navigate({ to: '.', search: (search) => ({ ...search, scenario: id }), replace: true });
  }, [id, navigate]);
  return current !== undefined && current.id === id ? current : undefined;
}
