import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { USER_COLUMNS, type UserColumn, type UserRow } from '../../../../shared/contract/users.ts';
import { countryName } from '../../../../shared/i18n/sentences/countryName.ts';
import type { Language } from '../../../../shared/i18n/translator.ts';
import { useFormat } from '../../../client/language.tsx';
import type { GridColumn } from '../../../ui/grid/gridTypes.ts';
import classes from '../Directory.module.css';

export const USUAL_COLUMNS: readonly UserColumn[] = [
  'displayName',
  'userPrincipalName',
  'department',
  'usageLocation',
  'licenses',
  'errors',
];

/** Least width in px and share of the rest, by column. */
const WIDTHS: Readonly<Record<UserColumn, readonly [width: number, share: number]>> = {
  displayName: [140, 2],
  userPrincipalName: [264, 2],
  department: [150, 1],
  jobTitle: [150, 1],
  companyName: [140, 1],
  officeLocation: [130, 1],
  city: [120, 1],
  country: [120, 1],
  usageLocation: [166, 0],
  userType: [90, 0],
  accountEnabled: [110, 0],
  onPremisesSyncEnabled: [130, 0],
  licenses: [170, 5],
  errors: [84, 0],
};

/** Every column a grid of users can show; `shown` keeps those that are wanted, in the order of the contract. */
export function useUserColumns(): readonly GridColumn<UserRow, UserColumn>[] {
  const { t } = useTranslation();
  const { language } = useFormat();
  return useMemo(
    () =>
      USER_COLUMNS.map((key): GridColumn<UserRow, UserColumn> => {
        const [width, share] = WIDTHS[key];
        return {
          key,
          label: t(`window.directory.column.${key}`),
          width,
          share,
          sortable: true,
          render: rendererOf(key, t, language),
          ...(key === 'errors' && { align: 'end' }),
        };
      }),
    [t, language],
  );
}

function rendererOf(key: UserColumn, t: TFunction, language: Language): GridColumn<UserRow, UserColumn>['render'] {
  switch (key) {
    case 'licenses':
      return ({ licenses }) => licenses.map(({ name }) => name).join(', ');
    case 'errors':
      return ({ errors }) => <ErrorCount errors={errors} label={t('window.directory.inErrorCount', { count: errors })} />;
    case 'usageLocation':
      return ({ usageLocation }) =>
        usageLocation === null ? (
          <span className={classes['none']}>{t('window.directory.none')}</span>
        ) : (
          countryName(usageLocation, language)
        );
    case 'accountEnabled':
      return ({ accountEnabled }) => yesNo(accountEnabled, t);
    case 'onPremisesSyncEnabled':
      return ({ onPremisesSyncEnabled }) => yesNo(onPremisesSyncEnabled ?? false, t);
    case 'userType':
      return ({ userType }) => userTypeName(userType, t);
    default:
      return (row) => row[key];
  }
}

export function ErrorCount({ errors, label }: { readonly errors: number; readonly label: string }) {
  if (errors === 0) return <span className={classes['none']}>0</span>;
  return (
    <span className={classes['errors']} title={label}>
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {errors}
    </span>
  );
}

export function yesNo(value: boolean | null, t: TFunction): string {
  if (value === null) return t('window.directory.unknown');
  return t(value ? 'window.directory.yes' : 'window.directory.no');
}

/** `Member` and `Guest` in the reader's words; anything else as it stands in the copy. */
export function userTypeName(userType: string | null, t: TFunction): string {
  if (userType === 'Guest') return t('window.directory.guest');
  if (userType === 'Member' || userType === null) return t('window.directory.memberType');
  return userType;
}
