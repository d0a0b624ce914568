import { useTranslation } from 'react-i18next';
import { failureText } from '../../shared/i18n/sentences/failureText.ts';
import type { ErrorDetails } from '../../shared/model/appError.ts';
import { readFailure } from './failure.ts';
import { missingThing } from './missingThing.ts';

/** What went wrong, in one or two plain sentences. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const failure = readFailure(error);
    switch (failure.kind) {
      case 'expected': {
        const missing = failure.code === 'notFound' ? missingThing(failure.details) : null;
        if (missing !== null) return t(`window.shell.missing.${missing}`);
        return failureText(failure.code, withoutUploadPath(failure.details), t);
      }
      case 'unreachable':
        return t('window.shell.unreachable');
      case 'fault':
        return t('window.shell.fault');
    }
  };
}

/** In a browser a file lies where the host has put it, which means nothing to anybody: its name alone is told. */
function withoutUploadPath(details: ErrorDetails): ErrorDetails {
  if (window.desktop !== undefined || details.file === undefined) return details;
  return { ...details, file: details.file.split(/[\\/]/).at(-1) ?? details.file };
}
