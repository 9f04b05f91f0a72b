import {bootstrapApplication} from '@angular/platform-browser';
import {configure} from 'altegio-elements';
import {App} from './app';

configure({proxyUrl: '/altegio', locationId: 4564});

await bootstrapApplication(App);
