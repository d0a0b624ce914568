import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { changePlansSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Choices } from '../../parts/Choices.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';

/** In one save, or the new license plan before the old one goes. */
export function WayPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useFormat();
  const { way, from, to, who, group, users } = changePlansSoFar(answers);
  const whom = who === 'group' ? { group } : { users };
  return (
    <div className={classes['fields']}>
      <Choices
        label={t('window.wizards.changePlans.way.question')}
        value={way ?? 'oneSave'}
        onChange={(next) => answer({ way: next })}
        choices={[
          {
            value: 'oneSave',
            label: t('window.wizards.changePlans.way.oneSave'),
            about: t('window.wizards.changePlans.way.oneSaveAbout'),
          },
          {
            value: 'addFirst',
            label: t('window.wizards.changePlans.way.addFirst'),
            about: t('window.wizards.changePlans.way.addFirstAbout'),
          },
        ]}
      />
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/tenants/$tenantId/routes" params={{ tenantId }} search={{ from, to, compare: true, ...whom }} {...props} />
        )}
      >
        {t('window.wizards.changePlans.way.compare')}
      </Anchor>
    </div>
  );
}
