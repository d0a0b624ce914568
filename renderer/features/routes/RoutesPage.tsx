import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/PageHeading.tsx';

export function RoutesPage() {
  const { t } = useTranslation();
  return <PageHeading title={t('window.routes.title')} />;
}
