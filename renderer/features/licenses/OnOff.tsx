import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';

/** A service switched on or off, by icon, word and colour. */
export function OnOff({ on }: { readonly on: boolean }) {
  const { t } = useTranslation();
  return on ? (
    <Badge icon={IconCheck} meaning="good">
      {t('window.licenses.on')}
    </Badge>
  ) : (
    <Badge icon={IconMinus} meaning="still">
      {t('window.licenses.off')}
    </Badge>
  );
}
