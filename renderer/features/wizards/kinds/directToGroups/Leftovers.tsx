import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupSolutionKind, MinedPeople, MiningAnswer } from '../../../../../shared/contract/groupLicensing.ts';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { PeopleButton, type PeopleSource } from '../../parts/PeopleButton.tsx';
import classes from '../../Wizards.module.css';

interface LeftoversProps {
  readonly data: MiningAnswer;
  readonly solution: GroupSolutionKind;
  readonly people: (of: MinedPeople) => PeopleSource;
}

/** Who is in no proposed group, and why. */
export function Leftovers({ data, solution, people }: LeftoversProps) {
  const { t } = useTranslation();
  const { leftovers } = data.solutions[solution];
  if (leftovers.length === 0 && data.inheritedUsers === 0) return <Text size="sm">{t('window.groupLicensing.leftovers.nobody')}</Text>;
  return (
    <section className={classes['section']}>
      <h3>{t('window.groupLicensing.leftovers.title')}</h3>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.leftovers.users')}</th>
            <th scope="col">{t('window.groupLicensing.leftovers.why')}</th>
          </tr>
        </thead>
        <tbody>
          {data.inheritedUsers > 0 && (
            <tr>
              <td>
                <PeopleButton
                  count={data.inheritedUsers}
                  title={t('window.groupLicensing.leftovers.inheritedTitle')}
                  source={people({ inherited: true })}
                />
              </td>
              <td>{t('window.groupLicensing.leftovers.inherited')}</td>
            </tr>
          )}
          {leftovers.map(({ reason, users }) => (
            <tr key={reason}>
              <td>
                <PeopleButton
                  count={users}
                  title={t(`window.groupLicensing.leftovers.reason.${reason}`)}
                  source={people({ leftover: reason, solution })}
                />
              </td>
              <td>{t(`window.groupLicensing.leftovers.reason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
