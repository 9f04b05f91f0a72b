import {configure} from 'altegio-elements';
import {createApp} from 'vue';
import App from './app.vue';

configure({proxyUrl: '/altegio', locationId: 4564});

createApp(App).mount('#app');
