import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { UserDetail } from '../../../../shared/contract/users.ts';
import { countryName } from '../../../../shared/i18n/sentences/countryName.ts';
import type { Language } from '../../../../shared/i18n/translator.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Directory.module.css';
import { userTypeName, yesNo } from './userColumns.tsx';

/** What one wants to know of a user before looking at the licenses. */
export function UserSummary({ user }: { readonly user: UserDetail }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <dl className={classes['facts']}>
      {factsOf(user, t, language).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? <span className={classes['none']}>{t('window.directory.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ userPrincipalName, attributes }: UserDetail, t: TFunction, language: Language): [label: string, value: string][] {
  const text = (name: string): string => {
    const value = attributes[name];
    return typeof value === 'string' ? value : '';
  };
  const flag = (name: string): boolean | null => {
    const value = attributes[name];
    return typeof value === 'boolean' ? value : null;
  };
  const location = text('usageLocation');
  return [
    [t('window.directory.column.userPrincipalName'), userPrincipalName],
    [t('window.directory.column.department'), text('department')],
    [t('window.directory.column.usageLocation'), location === '' ? '' : `${countryName(location, language)} (${location})`],
    [t('window.directory.column.userType'), userTypeName(text('userType') || null, t)],
    [t('window.directory.column.accountEnabled'), yesNo(flag('accountEnabled'), t)],
    [t('window.directory.column.onPremisesSyncEnabled'), yesNo(flag('onPremisesSyncEnabled') ?? false, t)],
  ];
}
