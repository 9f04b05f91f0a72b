import node from '@astrojs/node';
import {defineConfig} from 'astro/config';

// Each page is rendered when it is asked for.
export default defineConfig({output: 'server', adapter: node({mode: 'standalone'})});
