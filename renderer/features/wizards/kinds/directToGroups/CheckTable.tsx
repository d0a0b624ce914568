import { IconAlertTriangle, IconCircleCheck, IconCirclePlus, IconCircleX, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DirectCheckRow } from '../../../../../shared/contract/groupLicensing.ts';
import type { DirectVerdict } from '../../../../../shared/model/directLicenses.ts';
import { useFormat } from '../../../../client/language.tsx';
import { Badge, type Meaning } from '../../../../ui/Badge.tsx';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { PeopleButton } from '../../parts/PeopleButton.tsx';

const LOOKS: Readonly<Record<DirectVerdict, { readonly icon: typeof IconCircleX; readonly meaning: Meaning }>> = {
  inError: { icon: IconCircleX, meaning: 'bad' },
  losesServices: { icon: IconAlertTriangle, meaning: 'bad' },
  notInherited: { icon: IconUserOff, meaning: 'caution' },
  inheritedMore: { icon: IconCirclePlus, meaning: 'more' },
  equal: { icon: IconCircleCheck, meaning: 'good' },
};

/** Direct licenses against what all groups of their users give: how many of each kind, which services differ, and who they are. */
export function CheckTable({ rows }: { readonly rows: readonly DirectCheckRow[] }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('window.groupLicensing.check.result')}</th>
          <th scope="col">{t('window.groupLicensing.check.plan')}</th>
          <th scope="col">{t('window.groupLicensing.check.groups')}</th>
          <th scope="col">{t('window.groupLicensing.check.differs')}</th>
          <th scope="col">{t('window.groupLicensing.check.users')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ skuId, name, verdict, users, groups, lost, more, people }) => (
          <tr key={`${skuId} ${verdict} ${groups.join()} ${lost.join()} ${more.join()}`}>
            <td>
              <Badge {...LOOKS[verdict]}>{t(`window.groupLicensing.check.verdict.${verdict}`)}</Badge>
            </td>
            <td>{name}</td>
            <td>{groups.length === 0 ? t('window.groupLicensing.check.noGroup') : list(groups)}</td>
            <td>
              {lost.length > 0 && <div>{t('window.groupLicensing.check.lost', { services: list(lost) })}</div>}
              {more.length > 0 && <div>{t('window.groupLicensing.check.more', { services: list(more) })}</div>}
              {lost.length + more.length === 0 && t('window.groupLicensing.check.nothing')}
            </td>
            <td>
              <PeopleButton
                count={users}
                title={`${name}: ${t(`window.groupLicensing.check.verdict.${verdict}`)}`}
                source={{ rows: people }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
