import { NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AutomationAnswer, ProposedGroupRow, ProposedLicense } from '../../../../../shared/contract/groupLicensing.ts';
import type { UserSelector } from '../../../../../shared/model/migrationPlan.ts';
import { useFormat } from '../../../../client/language.tsx';
import { LIST_PROPS } from '../../../directory/listProps.ts';
import { PeopleMeantLine } from '../../parts/PeopleMeantLine.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { useMining } from './useMining.ts';

/** Whom most scripts look after. Who has the license directly cannot be asked for: the script would stop with the removal. */
const EVERYBODY: UserSelector = { where: 'user.accountEnabled -eq true -and user.userType -ne "Guest"' };
const MINUTE = 60;
/** A script that gives something rarer is none that one migrates. */
const USUAL = 20;

/** Step 1: what assigns licenses today. */
export function AutomationPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { automation } = readAnswers(answers);
  const { data } = useMining(tenantId, { minimumUsers: 1, includeGuests: true });
  const usual = (data?.solutions.combinations.groups ?? []).slice(0, USUAL);
  const choose = (value: string): void => {
    const [first] = usual;
    if (value === 'none' || first === undefined) {
      answer({ automation: null });
      return;
    }
    const name = t('window.groupLicensing.automation.usualName');
    answer({ automation: { name, users: EVERYBODY, licenses: licensesOf(first), everySeconds: 60 * MINUTE } });
  };
  return (
    <div className={classes['fields']}>
      <Radio.Group
        label={t('window.groupLicensing.automation.question')}
        value={automation === undefined ? '' : automation === null ? 'none' : 'script'}
        onChange={choose}
      >
        <Stack gap={6} mt={6}>
          <Radio value="none" label={t('window.groupLicensing.automation.none')} />
          <Radio
            value="script"
            disabled={usual.length === 0}
            label={t('window.groupLicensing.automation.script')}
            description={t('window.groupLicensing.automation.scriptAbout')}
          />
        </Stack>
      </Radio.Group>
      {automation !== undefined && automation !== null && (
        <AutomationFields
          tenantId={tenantId}
          automation={automation}
          usual={usual}
          onChange={(changed) => answer({ automation: changed })}
        />
      )}
    </div>
  );
}

interface AutomationFieldsProps {
  readonly tenantId: string;
  readonly automation: AutomationAnswer;
  readonly usual: readonly ProposedGroupRow[];
  readonly onChange: (automation: AutomationAnswer) => void;
}

function AutomationFields({ tenantId, automation, usual, onChange }: AutomationFieldsProps) {
  const { t } = useTranslation();
  const { duration, list, number } = useFormat();
  const licenseText = useLicenseText();
  const { name, users, licenses, everySeconds } = automation;
  const chosen = usual.find((row) => JSON.stringify(licensesOf(row)) === JSON.stringify(licenses));
  const isEverybody = 'where' in users && 'where' in EVERYBODY && users.where === EVERYBODY.where;
  return (
    <>
      <TextInput
        label={t('window.groupLicensing.automation.name')}
        value={name}
        maxLength={120}
        onChange={({ currentTarget }) => onChange({ ...automation, name: currentTarget.value })}
        error={name.trim() === '' && t('window.groupLicensing.automation.nameMissing')}
      />
      <Select
        {...LIST_PROPS}
        label={t('window.groupLicensing.automation.licenses')}
        description={t('window.groupLicensing.automation.licensesAbout')}
        allowDeselect={false}
        data={usual.map((row) => ({
          value: row.key,
          label: `${list(row.licenses.map(licenseText))} (${number(row.users)})`,
        }))}
        value={chosen?.key ?? null}
        onChange={(key) => {
          const row = usual.find((each) => each.key === key);
          if (row !== undefined) onChange({ ...automation, licenses: licensesOf(row) });
        }}
      />
      <Radio.Group
        label={t('window.groupLicensing.automation.whom')}
        value={isEverybody ? 'everybody' : 'others'}
        onChange={(value) => onChange({ ...automation, users: value === 'everybody' ? EVERYBODY : { ids: [] } })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="everybody" label={t('window.groupLicensing.automation.everybody')} />
          <Radio value="others" label={t('window.groupLicensing.automation.others')} />
        </Stack>
      </Radio.Group>
      {isEverybody ? (
        <PeopleMeantLine tenantId={tenantId} users={users} />
      ) : (
        <PeoplePicker
          tenantId={tenantId}
          ways={['memberOf', 'department', 'ids']}
          value={'ids' in users && users.ids.length === 0 ? null : users}
          onChange={(picked) => onChange({ ...automation, users: picked ?? { ids: [] } })}
        />
      )}
      <NumberInput
        label={t('window.groupLicensing.automation.every')}
        description={t('window.groupLicensing.automation.everyAbout')}
        min={1}
        max={7 * 24 * 60}
        allowDecimal={false}
        value={everySeconds / MINUTE}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) onChange({ ...automation, everySeconds: Math.round(value) * MINUTE });
        }}
        suffix={` ${t('window.groupLicensing.minutes')}`}
        maw={240}
      />
      <Text size="sm" role="status">
        {t('window.groupLicensing.automation.sentence', {
          name,
          every: duration(everySeconds),
          licenses: chosen === undefined ? '' : list(chosen.licenses.map(licenseText)),
        })}
      </Text>
    </>
  );
}

function licensesOf({ licenses }: ProposedGroupRow): AutomationAnswer['licenses'] {
  return licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }));
}

/** `Office 365 E3 without Sway`. */
function useLicenseText(): (license: ProposedLicense) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  return ({ name, off }) => (off.length === 0 ? name : t('window.groupLicensing.direct.planWithout', { plan: name, services: list(off) }));
}
