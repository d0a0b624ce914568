import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoutesAnswer, ShownRoute } from '../../../shared/contract/routes.ts';
import { routeName, routeReasonText } from '../../../shared/i18n/sentences/routeText.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../client/language.tsx';
import { useScenarioNaming } from '../scenarios/useScenarioNaming.ts';
import { Facts } from '../wizards/parts/Facts.tsx';
import classes from './Routes.module.css';

const NO_AUTOMATIONS: [] = [];

interface RouteStepsProps {
  readonly answer: RoutesAnswer;
  readonly chosen: Extract<ShownRoute, { possible: true }>;
}

/** The steps of a route in order, each with its reason and the facts it rests on. */
export function RouteSteps({ answer, chosen: { kind, steps } }: RouteStepsProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useScenarioNaming({ names: answer.names, automations: NO_AUTOMATIONS });
  return (
    <section aria-labelledby="route-steps" className={classes['steps']}>
      <Title order={2} size="h4" id="route-steps">
        {t('window.routes.stepsOf', { route: routeName(kind, words) })}
      </Title>
      <ol>
        {steps.map(({ step, reason, namedUsers }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps can be the same, and they are never moved about
          <li key={index}>
            <Text size="sm">{stepText(step, naming, words, namedUsers)}</Text>
            <Text size="xs" c="dimmed" component="div">
              {routeReasonText(reason, words)} <Facts facts={reason.facts} />
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
