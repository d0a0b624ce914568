import { Text } from '@mantine/core';
import { useId } from 'react';
import type { RetirePlanSurvey } from '../../../../../shared/contract/wizardSurveys.ts';
import { retirePlanSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { GroupLink } from '../../../licenses/directoryLinks.tsx';
import { LicensePlanPicker } from '../../parts/LicensePlanPicker.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import { UsersNamed } from '../../parts/UsersNamed.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useRetirementSurvey } from './useRetirementSurvey.ts';

/** Which license plan is to go, and who has it by which path. */
export function PlanPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t } = useFormat();
  const { plan } = retirePlanSoFar(answers);
  const survey = useRetirementSurvey(props);
  return (
    <>
      <div className={classes['fields']}>
        <LicensePlanPicker
          tenantId={tenantId}
          label={t('window.wizards.retirePlan.plan.licensePlan')}
          value={plan ?? null}
          onChange={(next) => answer({ plan: next ?? undefined, switches: undefined })}
          offers={({ users, groups }) => groups + users.direct + users.inherited + users.both > 0}
        />
      </div>
      {plan !== undefined && <Surveyed survey={survey}>{(found) => <Holders survey={found} />}</Surveyed>}
    </>
  );
}

const PATHS = ['directOnly', 'inheritedOnly', 'both', 'inError'] as const;

function Holders({ survey }: { readonly survey: RetirePlanSurvey }) {
  const { t, number } = useFormat();
  const headingId = useId();
  const paths = PATHS.filter((path) => survey[path].users > 0);
  return (
    <>
      {paths.length === 0 ? (
        <Text size="sm" mt="md">
          {t('window.wizards.retirePlan.plan.nobody')}
        </Text>
      ) : (
        <PlainTable className={classes['afterField']} aria-label={survey.name}>
          <thead>
            <tr>
              <th scope="col">{t('window.wizards.retirePlan.plan.path')}</th>
              <th scope="col" data-number>
                {t('window.wizards.retirePlan.plan.users')}
              </th>
              <th scope="col">{t('window.wizards.retirePlan.plan.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => (
              <tr key={path}>
                <th scope="row">{t(`window.wizards.retirePlan.plan.${path}`)}</th>
                <td data-number>{number(survey[path].users)}</td>
                <td>
                  <UsersNamed users={survey[path].sample} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {survey.groups.length > 0 && (
        <section className={classes['section']} aria-labelledby={headingId}>
          <h3 id={headingId}>{t('window.wizards.retirePlan.plan.groups')}</h3>
          <PlainTable aria-labelledby={headingId}>
            <thead>
              <tr>
                <th scope="col">{t('window.wizards.retirePlan.plan.group')}</th>
                <th scope="col" data-number>
                  {t('window.wizards.retirePlan.plan.members')}
                </th>
              </tr>
            </thead>
            <tbody>
              {survey.groups.map(({ id, name, members }) => (
                <tr key={id}>
                  <th scope="row">
                    <GroupLink groupId={id}>{name}</GroupLink>
                  </th>
                  <td data-number>{number(members)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </section>
      )}
    </>
  );
}
