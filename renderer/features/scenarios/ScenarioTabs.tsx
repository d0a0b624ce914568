import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTenantId } from '../../client/scope.ts';
import tabs from '../../ui/LinkTabs.module.css';
import { SCENARIO_PARTS, type ScenarioPart } from './scenarioParts.ts';

/** The parts of a scenario's page. They are links: each has an address of its own. */
export function ScenarioTabs({ chosen }: { readonly chosen: ScenarioPart | null }) {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  return (
    <nav className={tabs['tabs']} aria-label={t('window.scenarios.parts')}>
      <Link
        to="/tenants/$tenantId/scenario"
        params={{ tenantId }}
        activeOptions={{ exact: true, includeSearch: false }}
        className={tabs['tab']}
        aria-current={chosen === null ? 'page' : undefined}
      >
        {t('window.scenarios.stepsHeading')}
      </Link>
      {SCENARIO_PARTS.map((part) => (
        <Link
          key={part}
          to="/tenants/$tenantId/scenario/$part"
          params={{ tenantId, part }}
          className={tabs['tab']}
          aria-current={chosen === part ? 'page' : undefined}
        >
          {t(`window.${part}.title`)}
        </Link>
      ))}
    </nav>
  );
}
