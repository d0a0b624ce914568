import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/PageHeading.tsx';

export function WizardPage() {
  const { t } = useTranslation();
  return <PageHeading title={t('window.wizards.title')} />;
}
