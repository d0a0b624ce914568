import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MembershipEffect } from '../../../../../shared/contract/groupLicensing.ts';
import { Badge } from '../../../../ui/Badge.tsx';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { PeopleButton, type PeopleSource } from '../../parts/PeopleButton.tsx';

/** So many, or this share of the members, is a drop that nobody should miss. */
const MANY = 20;
const SHARE = 0.1;

interface EffectFiguresProps {
  readonly effect: MembershipEffect;
  readonly people: (which: 'joining' | 'leaving') => PeopleSource;
}

/** Members then and now, who comes in, who goes out, and what they lose. */
export function EffectFigures({ effect, people }: EffectFiguresProps) {
  const { t } = useTranslation();
  const { members, membersAfter, joining, leaving, units } = effect;
  const isLarge = leaving >= MANY || leaving > SHARE * members;
  return (
    <Stack gap="sm" align="flex-start" role="status">
      {leaving > 0 && isLarge && (
        <Badge meaning="bad" icon={IconAlertTriangle}>
          {t('window.groupLicensing.membership.rule.drops', { count: leaving })}
        </Badge>
      )}
      <PlainTable>
        <tbody>
          <tr>
            <th scope="row">{t('window.groupLicensing.membership.rule.members')}</th>
            <td>{t('window.groupLicensing.membership.rule.from', { before: members, after: membersAfter })}</td>
          </tr>
          {(['joining', 'leaving'] as const).map((which) => (
            <tr key={which}>
              <th scope="row">{t(`window.groupLicensing.membership.rule.${which}`)}</th>
              <td>
                {effect[which] === 0 ? (
                  t('window.groupLicensing.membership.rule.nobody')
                ) : (
                  <PeopleButton count={effect[which]} title={t(`window.groupLicensing.membership.rule.${which}`)} source={people(which)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {joining > 0 &&
        units.map(({ name, needed, free }) => (
          <Badge key={name} meaning={needed > free ? 'bad' : 'notice'} icon={needed > free ? IconAlertTriangle : IconArrowsExchange}>
            {t('window.groupLicensing.membership.rule.units', { plan: name, count: needed, free })}
          </Badge>
        ))}
      {leaving > 0 && effect.licenses.length > 0 && <Losses effect={effect} />}
    </Stack>
  );
}

function Losses({ effect: { losers, lost } }: { readonly effect: MembershipEffect }) {
  const { t } = useTranslation();
  if (losers === 0) return <Text size="sm">{t('window.groupLicensing.membership.rule.keepsAll')}</Text>;
  return (
    <>
      <Text size="sm">
        {t('window.groupLicensing.membership.rule.losers', { count: losers })} <Facts facts={['F101']} />
      </Text>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.membership.rule.service')}</th>
            <th scope="col" data-number>
              {t('window.groupLicensing.membership.rule.users')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lost.map(({ service, users }) => (
            <tr key={service}>
              <td>{service}</td>
              <td data-number>{t('window.groupLicensing.number', { value: users })}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}
