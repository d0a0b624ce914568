import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { TRANSLATIONS, type Translator } from '../../../shared/i18n/translator.ts';
import { IRREVERSIBLE } from '../../../shared/model/handover.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { handoverNaming, planIdOf } from '../handoverNaming.ts';
import { taskSentences } from '../taskText.ts';

/** More steps than fit a screen are told by their number. */
const SHOWN_STEPS = 50;

/** `texts.json`: all that the scripts say, in the language of the package, and names of what the tenant calls by an id. */
export function scriptTexts(content: HandoverContent): string {
  const { words, manifest, plan, manualTasks } = content;
  const { t } = words;
  const naming = handoverNaming(content);
  const stepLine = (index: number): string => {
    const step = plan.steps[index];
    return step === undefined ? '' : `${index + 1}. ${stepText(step, naming, words)}`;
  };
  const texts = {
    language: words.language,
    script: fixedTexts(words),
    verdict: {
      title: t(`handoverTexts.runbook.overview.${manifest.plan.verdict}.title`),
      text: t(`handoverTexts.runbook.overview.${manifest.plan.verdict}.text`),
      refusedSteps: content.refusedSteps.slice(0, SHOWN_STEPS).map(stepLine),
    },
    irreversible: Object.fromEntries(IRREVERSIBLE.map((why) => [why, t(`handoverTexts.task.irreversible.${why}`)])),
    waves: Object.fromEntries(
      manifest.waves.map(({ number, steps, users, requests }) => [
        String(number),
        {
          title: [
            `${t('handoverTexts.runbook.wave.title', { wave: number })}:`,
            t('handoverTexts.runbook.wave.whatText', { count: users }),
            t('handoverTexts.runbook.wave.requests', { count: requests }),
          ].join(' '),
          steps: steps.slice(0, SHOWN_STEPS).map(stepLine),
        },
      ]),
    ),
    manual: Object.fromEntries(manualTasks.map((each) => [each.actionId, taskSentences(each, naming, words)])),
    ...namesIn(content, naming),
  };
  return `${JSON.stringify(texts, null, 2)}\n`;
}

/** The scripts fill in the values themselves: `{name}` stands for one. */
function fixedTexts({ find, language }: Translator): Readonly<Record<string, string>> {
  const texts = TRANSLATIONS[language].handoverTexts.script;
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  return Object.fromEntries(
    keys.map((key) => {
      const names = [...texts[key].matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
      const values = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
      return [key, find(`handoverTexts.script.${key}`, values) ?? texts[key]];
    }),
  );
}

/** Of the license plans and groups that the checks name, by id in lower case. */
function namesIn(content: HandoverContent, naming: ReturnType<typeof handoverNaming>): Readonly<Record<'licensePlans' | 'groups', object>> {
  const licensePlans = new Map<string, string>();
  const groups = new Map<string, string>();
  const seen = new Set<object>();
  for (const checks of [content.firstChecks(), content.lastChecks()]) {
    for (const check of checks) {
      if (check.kind === 'seats') licensePlans.set(check.skuId, naming.product(check.skuId));
      if (check.kind === 'group') {
        groups.set(planIdOf(check.id), naming.group(check.id));
        for (const { skuId } of check.licenses) licensePlans.set(skuId, naming.product(skuId));
      }
      // Users who hold the same share their list of states.
      if (check.kind !== 'user' || seen.has(check.states)) continue;
      seen.add(check.states);
      for (const { skuId, assignedByGroup } of check.states) {
        licensePlans.set(skuId, naming.product(skuId));
        if (assignedByGroup !== null) groups.set(planIdOf(assignedByGroup), naming.group(assignedByGroup));
      }
    }
  }
  return { licensePlans: Object.fromEntries(licensePlans), groups: Object.fromEntries(groups) };
}
