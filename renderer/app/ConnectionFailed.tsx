import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';

/** Shown instead of the window when the service does not answer at all. */
export function ConnectionFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <main>
      <Notice title={t('window.shell.unreachableTitle')} text={t('window.shell.unreachable')} onRetry={onRetry} />
    </main>
  );
}
