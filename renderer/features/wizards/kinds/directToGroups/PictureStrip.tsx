import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DirectCheck, PICTURE_MOMENTS, type PictureMoment, type PictureRow } from '../../../../../shared/contract/groupLicensing.ts';
import { StateBadge } from '../../../../ui/StateBadge.tsx';
import { LIST_PROPS } from '../../../directory/listProps.ts';
import own from './directToGroups.module.css';

/** What one user has before, with both paths, and at the end: three moments of the rehearsal side by side. */
export function PictureStrip({ examples }: Pick<DirectCheck, 'examples'>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const example = examples[chosen];
  if (example === undefined) return <Text size="sm">{t('window.groupLicensing.strip.nobody')}</Text>;
  return (
    <>
      <Select
        {...LIST_PROPS}
        label={t('window.groupLicensing.strip.whose')}
        allowDeselect={false}
        maw={480}
        data={examples.map(({ person, verdict }, i) => ({
          value: String(i),
          label: `${person.displayName}: ${t(`window.groupLicensing.check.verdict.${verdict}`)}`,
        }))}
        value={String(chosen)}
        onChange={(value) => setChosen(Number(value ?? 0))}
      />
      <div className={own['strip']}>
        {PICTURE_MOMENTS.map((moment) => (
          <Picture key={moment} moment={moment} rows={example.moments[moment]} name={example.person.displayName} />
        ))}
      </div>
    </>
  );
}

function Picture({ moment, rows, name }: { readonly moment: PictureMoment; readonly rows: readonly PictureRow[]; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <section className={own['picture']} aria-label={`${name}: ${t(`window.groupLicensing.strip.moment.${moment}`)}`}>
      <h4>{t(`window.groupLicensing.strip.moment.${moment}`)}</h4>
      <Text size="xs" c="dimmed">
        {t(`window.groupLicensing.strip.about.${moment}`)}
      </Text>
      {rows.length === 0 ? (
        <Text size="sm">{t('window.groupLicensing.strip.nothing')}</Text>
      ) : (
        <ul>
          {rows.map(({ plan, paths, servicesOn, services }) => (
            <li key={plan}>
              {plan}
              <div className={own['paths']}>{t('window.groupLicensing.strip.services', { on: servicesOn, of: services })}</div>
              {paths.map(({ group, state }) => (
                <div key={group ?? ''}>
                  {group === null ? t('window.groupLicensing.strip.direct') : t('window.groupLicensing.strip.inherited', { group })}{' '}
                  <StateBadge state={state} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
