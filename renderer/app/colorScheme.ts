import { localStorageColorSchemeManager } from '@mantine/core';

/** The service keeps the preference; the window remembers it too, so that it opens in the right colours before the service has answered. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'theme' });
