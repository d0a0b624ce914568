import { useTranslation } from 'react-i18next';
import { failureText } from '../../shared/i18n/sentences/failureText.ts';
import { readFailure } from './failure.ts';

/** What went wrong, in one or two plain sentences. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const failure = readFailure(error);
    switch (failure.kind) {
      case 'expected':
        return failureText(failure.code, failure.details, t);
      case 'unreachable':
        return t('window.shell.unreachable');
      case 'fault':
        return t('window.shell.fault');
    }
  };
}
