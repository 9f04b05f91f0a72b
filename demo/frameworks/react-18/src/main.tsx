import {configure} from 'altegio-elements';
import {createRoot} from 'react-dom/client';
import {App} from './app';

configure({proxyUrl: '/altegio', locationId: 4564});

const main = document.getElementById('app');
if (main) createRoot(main).render(<App />);
