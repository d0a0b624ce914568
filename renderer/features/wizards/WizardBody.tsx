import { Button, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { Wizard } from '../../../shared/contract/wizards.ts';
import { OutcomePage } from './pages/OutcomePage.tsx';
import { PreflightPage } from './pages/PreflightPage.tsx';
import { StepsPage } from './pages/StepsPage.tsx';
import { Facts } from './parts/Facts.tsx';
import classes from './Wizards.module.css';
import type { WizardDefinition, WizardPageProps } from './wizardDefinition.ts';
import type { ListedPage } from './wizardPages.ts';

interface WizardBodyProps {
  readonly tenantId: string;
  readonly definition: WizardDefinition;
  readonly wizard: Wizard;
  readonly pages: readonly ListedPage[];
  readonly current: number;
  readonly goTo: (page: string) => void;
  readonly answer: WizardPageProps['answer'];
  readonly apply: (name: string, notes: readonly string[]) => Promise<Scenario>;
}

/** One page: what it is, why it comes now, its content, and the way back and on. */
export function WizardBody(props: WizardBodyProps) {
  const { pages, current, goTo } = props;
  const { t } = useTranslation();
  const page = pages[current];
  const heading = useFocusOnArrival(page?.id);
  if (page === undefined) return null;
  const [before, after] = [pages[current - 1], pages[current + 1]];
  return (
    <div className={classes['body']}>
      <Text size="xs" c="dimmed">
        {t('window.wizards.page', { number: current + 1, total: pages.length })}
      </Text>
      <Title order={2} id="wizard-page" ref={heading} tabIndex={-1}>
        {page.title}
      </Title>
      <div className={classes['why']}>
        <p>
          <span className={classes['whyHead']}>{t('window.wizards.why')}:</span> {page.why} <Facts facts={page.facts} />
        </p>
      </div>
      <PageContent {...props} />
      <div className={classes['buttons']}>
        {before !== undefined && (
          <Button variant="default" onClick={() => goTo(before.id)}>
            {t('window.wizards.back')}
          </Button>
        )}
        {after !== undefined && (
          <Button disabled={!after.reachable} onClick={() => goTo(after.id)}>
            {t('window.wizards.next')}
          </Button>
        )}
        {after !== undefined && !after.reachable && (
          <Text size="sm" c="dimmed">
            {t('window.wizards.unanswered')}
          </Text>
        )}
      </div>
    </div>
  );
}

function PageContent({ tenantId, definition, wizard, pages, current, answer, apply }: WizardBodyProps) {
  const own = definition.pages[current];
  if (own !== undefined) {
    const { content: Content } = own;
    return <Content tenantId={tenantId} answers={wizard.answers} answer={answer} />;
  }
  switch (pages[current]?.id) {
    case 'preflight':
      return <PreflightPage wizard={wizard} />;
    case 'outcome':
      return <OutcomePage wizard={wizard} />;
    default:
      return <StepsPage tenantId={tenantId} definition={definition} wizard={wizard} apply={apply} />;
  }
}

/** Another page of the same wizard: whoever cannot see it is taken to its title. Not when the wizard itself has just been opened. */
function useFocusOnArrival(page: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return heading;
}
