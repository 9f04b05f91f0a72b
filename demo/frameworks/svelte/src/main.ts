import {configure} from 'altegio-elements';
import {mount} from 'svelte';
import App from './app.svelte';

configure({proxyUrl: '/altegio', locationId: 4564});

const target = document.getElementById('app');
if (target) mount(App, {target});
