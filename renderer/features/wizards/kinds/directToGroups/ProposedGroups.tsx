import { Button, Checkbox, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupChoiceAnswer, ProposedGroupRow } from '../../../../../shared/contract/groupLicensing.ts';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { LIST_PROPS } from '../../../directory/listProps.ts';
import { PeopleButton, type PeopleSource } from '../../parts/PeopleButton.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { type SoFar, withChoice } from './answers.ts';
import own from './directToGroups.module.css';
import { FittingNote } from './FittingNote.tsx';
import { LicenseList } from './LicenseList.tsx';

/** Rows with fields in them are heavy: so many at a time. */
const SHOWN = 25;
/** Value of the first option: no group of the tenant. */
const NEW = '';

interface ProposedGroupsProps {
  readonly groups: readonly ProposedGroupRow[];
  readonly soFar: SoFar;
  readonly answer: WizardPageProps['answer'];
  readonly people: (key: string) => PeopleSource;
}

/** The proposed groups, to be taken, named, or replaced by groups that exist. */
export function ProposedGroups({ groups, soFar, answer, people }: ProposedGroupsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  return (
    <section aria-label={t('window.groupLicensing.groups.table')}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.groups.take')}</th>
            <th scope="col">{t('window.groupLicensing.groups.group')}</th>
            <th scope="col">{t('window.groupLicensing.groups.licenses')}</th>
            <th scope="col">{t('window.groupLicensing.groups.members')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, shown).map((group) => (
            <ProposedRow
              key={group.key}
              group={group}
              choice={soFar.groups[group.key] ?? {}}
              onChange={(change) => answer({ groups: withChoice(soFar, group.key, change) })}
              people={people(group.key)}
            />
          ))}
        </tbody>
      </PlainTable>
      {groups.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + SHOWN)}>
          {t('window.groupLicensing.groups.more', { count: groups.length - shown })}
        </Button>
      )}
    </section>
  );
}

interface ProposedRowProps {
  readonly group: ProposedGroupRow;
  readonly choice: GroupChoiceAnswer;
  readonly onChange: (change: GroupChoiceAnswer) => void;
  readonly people: PeopleSource;
}

function ProposedRow({ group, choice, onChange, people }: ProposedRowProps) {
  const { t } = useTranslation();
  const { suggestedName, fitting, rule } = group;
  const taken = choice.skip !== true;
  const existing = fitting.find(({ id }) => id === choice.existing);
  const name = choice.name ?? suggestedName;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t('window.groupLicensing.groups.takeOne', { name })}
          checked={taken}
          onChange={({ currentTarget }) => onChange({ skip: !currentTarget.checked })}
        />
      </td>
      <td className={own['wide']}>
        {fitting.length > 0 && (
          <Select
            {...LIST_PROPS}
            aria-label={t('window.groupLicensing.groups.which', { name })}
            disabled={!taken}
            allowDeselect={false}
            data={[
              { value: NEW, label: t('window.groupLicensing.groups.newGroup') },
              ...fitting.map(({ id, name: label }) => ({ value: id, label: t('window.groupLicensing.groups.existing', { name: label }) })),
            ]}
            value={existing?.id ?? NEW}
            onChange={(id) => onChange({ existing: id === null || id === NEW ? undefined : id })}
            mb={4}
          />
        )}
        {existing === undefined ? (
          <TextInput
            aria-label={t('window.groupLicensing.groups.name', { name: suggestedName })}
            disabled={!taken}
            value={name}
            placeholder={suggestedName}
            maxLength={256}
            onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        ) : (
          <FittingNote fitting={existing} />
        )}
        {existing === undefined && rule !== null && (
          <Checkbox
            mt={6}
            size="xs"
            disabled={!taken}
            checked={choice.byRule === true}
            onChange={({ currentTarget }) => onChange({ byRule: currentTarget.checked })}
            label={t('window.groupLicensing.groups.byRule')}
            description={<code>{rule.rule}</code>}
          />
        )}
      </td>
      <td>
        <LicenseList licenses={group.licenses} />
      </td>
      <td>
        <PeopleButton count={group.users} title={name} source={people} />
        {!taken && (
          <Text size="xs" c="dimmed">
            {t('window.groupLicensing.groups.skipped')}
          </Text>
        )}
      </td>
    </tr>
  );
}
