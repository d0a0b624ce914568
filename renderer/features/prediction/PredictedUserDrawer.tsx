import { Drawer, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PredictionRow } from '../../../shared/contract/prediction.ts';
import { predictionText } from '../../../shared/i18n/sentences/predictionText.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { FactNote } from '../../ui/FactNote.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { UserLink } from '../licenses/directoryLinks.tsx';
import { JudgementBadge } from './KindBadge.tsx';
import classes from './prediction.module.css';
import type { PredictionAsked } from './usePrediction.ts';

interface PredictedUserDrawerProps {
  readonly userId: string;
  readonly asked: PredictionAsked;
  readonly onClose: () => void;
}

/** One user: what was there before, what was predicted and what is there now, thing by thing. */
export function PredictedUserDrawer({ userId, asked, onClose }: PredictedUserDrawerProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { data: user, error, refetch } = useQuery(queries.prediction.person.queryOptions({ input: { ...asked, userId } }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(940px, 92vw)"
      title={user === undefined ? t('window.prediction.user.loading') : user.displayName || user.userPrincipalName}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {user !== undefined && <PredictedUser user={user} />}
    </Drawer>
  );
}

function PredictedUser({ user }: { readonly user: PredictionRow }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { subject, value } = predictionText(words);
  const { id, userPrincipalName, department, exists, items, same } = user;
  return (
    <div className={classes['user']}>
      <p className={classes['who']}>
        {exists ? <UserLink userId={id}>{userPrincipalName}</UserLink> : userPrincipalName}
        {department !== null && ` · ${department}`}
        {!exists && ` · ${t('window.prediction.people.left')}`}
      </p>
      {items.length > 0 && (
        <PlainTable widths={['30%', '17%', '17%', '17%', '19%']}>
          <caption className={classes['hidden']}>{t('window.prediction.user.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('window.prediction.table.what')}</th>
              <th scope="col">{t('window.prediction.table.before')}</th>
              <th scope="col">{t('window.prediction.table.predicted')}</th>
              <th scope="col">{t('window.prediction.table.actual')}</th>
              <th scope="col">{t('window.prediction.table.result')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.subject} ${subject(item)}`}>
                <th scope="row">{subject(item)}</th>
                <td>{value(item, 'before')}</td>
                <td>{value(item, 'predicted')}</td>
                <td>{value(item, 'actual')}</td>
                <td>
                  <JudgementBadge judgement={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {items.some(({ kind }) => kind === 'crept') && (
        <Text size="sm">
          {t('window.prediction.user.creptAbout')} <FactNote fact="F156" />
        </Text>
      )}
      {same > 0 && (
        <Text size="sm" c="dimmed">
          {t('window.prediction.user.same', { count: same })}
        </Text>
      )}
    </div>
  );
}
