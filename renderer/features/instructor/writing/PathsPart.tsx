import { Checkbox, NumberInput, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scenario, ScenarioCard } from '../../../../shared/contract/scenarios.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';
import classes from '../instructor.module.css';
import { freeId } from './draftLists.ts';
import { EMPTY_TEXT, LocalizedField } from './LocalizedField.tsx';
import { ModelSteps } from './ModelSteps.tsx';
import type { PartProps } from './StoryPart.tsx';
import { wordsOf } from './useConditionChoices.ts';

interface PathsPartProps extends PartProps {
  readonly tenantId: string;
  readonly scenario: Scenario;
}

/** The way that the exercise means, and other ways that learners take. */
export function PathsPart({ draft, change, tenantId, scenario }: PathsPartProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { data: cards } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const others = cards?.filter(({ id }) => id !== scenario.id);
  return (
    <div className={classes['fields']}>
      <section>
        <h2>{t('window.instructor.paths.model')}</h2>
        <Text size="sm" maw="80ch">
          {t('window.instructor.paths.modelAbout')}
        </Text>
        <ModelSteps scenario={scenario} reasons={draft.reasons} onChange={(reasons) => change({ reasons })} />
        <NumberInput
          mt="sm"
          maw={420}
          label={t('window.instructor.paths.given')}
          value={draft.givenSteps}
          min={0}
          max={scenario.planSteps.length}
          allowDecimal={false}
          onChange={(value) =>
            typeof value === 'number' && value >= 0 && value <= scenario.planSteps.length && change({ givenSteps: value })
          }
        />
      </section>
      <section>
        <h2>{t('window.instructor.paths.wrong')}</h2>
        <Text size="sm" maw="80ch">
          {t('window.instructor.paths.wrongAbout')}
        </Text>
        {others?.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('window.instructor.paths.noOthers')}
          </Text>
        )}
        <ul className={classes['picks']}>
          {others?.map((card) => (
            <WrongPathPick key={card.id} card={card} draft={draft} change={change} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A scenario as a wrong path: what it is called, and what is answered on it. */
function WrongPathPick({ card, draft: { wrongPaths, questions }, change }: PartProps & { readonly card: ScenarioCard }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const path = wrongPaths.find(({ scenarioId }) => scenarioId === card.id);
  const update = (changes: Partial<typeof path>): void =>
    change({ wrongPaths: wrongPaths.map((each) => (each === path ? { ...each, ...changes } : each)) });
  const toggle = (): void => {
    if (path !== undefined) {
      change({ wrongPaths: wrongPaths.filter((each) => each !== path) });
      return;
    }
    const title = { ...EMPTY_TEXT, [language]: card.name };
    change({ wrongPaths: [...wrongPaths, { id: freeId('wrong', wrongPaths), title, scenarioId: card.id, answers: {} }] });
  };
  return (
    <li>
      <Checkbox
        label={card.name}
        description={t('window.scenarios.steps', { count: card.steps })}
        checked={path !== undefined}
        onChange={toggle}
      />
      {path !== undefined && (
        <div className={classes['under']}>
          <LocalizedField label={t('window.instructor.paths.wrongTitle')} value={path.title} onChange={(title) => update({ title })} />
          {questions.map(({ id, choices }, i) => (
            <Select
              {...LIST_PROPS}
              key={id}
              clearable
              maw={420}
              label={t('window.instructor.paths.answer', { number: i + 1 })}
              placeholder={t('window.instructor.none')}
              data={choices.map((choice, k) => ({
                value: choice.id,
                label: wordsOf(choice.text, language) || t('window.instructor.questions.choice', { number: k + 1 }),
              }))}
              value={path.answers[id] ?? null}
              onChange={(choice) => {
                const { [id]: _, ...rest } = path.answers;
                update({ answers: choice === null ? rest : { ...rest, [id]: choice } });
              }}
            />
          ))}
        </div>
      )}
    </li>
  );
}
