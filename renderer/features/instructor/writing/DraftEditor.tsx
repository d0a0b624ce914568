import { Switch, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { LANGUAGES } from '../../../../shared/i18n/translator.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../instructor.module.css';
import { DRAFT_PARTS } from '../instructorSearch.ts';
import { ConditionsPart } from './ConditionsPart.tsx';
import { DraftHead } from './DraftHead.tsx';
import { HintsPart } from './HintsPart.tsx';
import { WritingLanguages } from './LocalizedField.tsx';
import { PathsPart } from './PathsPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { StoryPart } from './StoryPart.tsx';
import { TryPart } from './TryPart.tsx';
import { useDraft } from './useDraft.ts';
import { useSuggested } from './useSuggested.ts';
import { useTriedDraft } from './useTriedDraft.ts';

interface DraftEditorProps {
  readonly tenantId: string;
  readonly scenario: Scenario;
  readonly initial: ExerciseDraft;
  readonly onStartAgain: () => Promise<void>;
}

/** The parts of an exercise as tabs: what it tells, what it asks, how it helps, and what becomes of its paths. */
export function DraftEditor({ tenantId, scenario, initial, onStartAgain }: DraftEditorProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const navigate = useNavigate();
  const part = useSearch({ from: '/training/instructor/exercise', select: (search) => search.part });
  const { draft, change, keeping } = useDraft(tenantId, scenario.id, initial);
  const scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const suggested = useSuggested(scope);
  const trial = useTriedDraft(scope, draft);
  // What was written in another language than the window's is not to be hidden.
  const [every, setEvery] = useState(() => Object.entries(initial.title).some(([each, words]) => each !== language && words !== ''));
  const languages = useMemo(() => (every ? [language, ...LANGUAGES.filter((each) => each !== language)] : [language]), [every, language]);
  const parts = {
    story: <StoryPart draft={draft} change={change} />,
    conditions: <ConditionsPart draft={draft} change={change} suggested={suggested} />,
    questions: <QuestionsPart draft={draft} change={change} />,
    hints: <HintsPart draft={draft} change={change} suggested={suggested.data} />,
    paths: <PathsPart draft={draft} change={change} tenantId={tenantId} scenario={scenario} />,
    try: <TryPart scope={scope} draft={draft} trial={trial} onGoTo={(to) => openPart(to)} />,
  };
  const openPart = (to: string): void => {
    const known = DRAFT_PARTS.find((each) => each === to);
    if (known === undefined) return;
    void navigate({ to: '/training/instructor/exercise', search: { tenant: tenantId, scenario: scenario.id, part: known }, replace: true });
  };
  return (
    <WritingLanguages value={languages}>
      <DraftHead tenantId={tenantId} scenario={scenario} keeping={keeping} onStartAgain={onStartAgain}>
        <Switch
          label={t('window.instructor.write.languages')}
          checked={every}
          onChange={(event) => setEvery(event.currentTarget.checked)}
        />
      </DraftHead>
      <Tabs value={part} onChange={(to) => openPart(to ?? part)} keepMounted={false}>
        <Tabs.List aria-label={t('window.instructor.write.parts')}>
          {DRAFT_PARTS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`window.instructor.write.part.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {DRAFT_PARTS.map((each) => (
          <Tabs.Panel key={each} value={each} className={classes['panel']!}>
            {parts[each]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </WritingLanguages>
  );
}
