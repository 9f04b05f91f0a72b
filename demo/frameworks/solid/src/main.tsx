import {configure} from 'altegio-elements';
import {render} from 'solid-js/web';
import {App} from './app';

configure({proxyUrl: '/altegio', locationId: 4564});

const main = document.getElementById('app');
if (main) render(() => <App />, main);
