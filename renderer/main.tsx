import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { contentNonce } from './app/contentNonce.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window');
// react-remove-scroll, under Mantine's dialogs, reads its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: contentNonce });
createRoot(root).render(<App />);
