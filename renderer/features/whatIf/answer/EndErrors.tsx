import type { WhatIfError } from '../../../../shared/contract/whatIf.ts';
import { useFormat } from '../../../client/language.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import classes from '../whatIf.module.css';
import { Facts } from './Facts.tsx';
import { errorFacts, serviceAtText } from './reasonTexts.ts';

/** What groups want for the user in the end and cannot give, and which rule stands in the way. */
export function EndErrors({ errors }: { readonly errors: readonly WhatIfError[] }) {
  return errors.map((error) => <EndError key={`${error.group.id} ${error.error}`} error={error} />);
}

function EndError({ error }: { readonly error: WhatIfError }) {
  const words = useFormat();
  const { t, list, alternatives } = words;
  const { group, plans, conflicts, missingBases, lacking, prohibited, isNew, isLeftover } = error;
  const heading = isLeftover ? 'leftover' : isNew ? 'newError' : 'oldError';
  const sentences = [
    ...conflicts.map(({ a, b }) => t('window.whatIf.error.conflict', { a: serviceAtText(a, words), b: serviceAtText(b, words) })),
    ...missingBases.map(({ service, anyOf }) =>
      t('window.whatIf.error.missing', { service: serviceAtText(service, words), bases: alternatives([...anyOf]) }),
    ),
    ...lacking.map((plan) => t('window.whatIf.error.lacking', { plan })),
    ...prohibited.map(({ plan, services }) =>
      services.length === 0
        ? t('window.whatIf.error.noLocation', { plan })
        : t('window.whatIf.error.prohibited', { plan, services: list([...services]) }),
    ),
  ];
  return (
    <Banner meaning={isNew ? 'bad' : 'caution'}>
      <strong>
        {t(`window.whatIf.error.${heading}`, {
          group: group.name,
          plans: list([...plans]),
          error: t(`assignmentError.${error.error}`),
        })}
      </strong>{' '}
      <Facts facts={errorFacts(error.error)} />
      {sentences.length > 0 && (
        <ul className={classes['reasons']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
