// barba 2 replaces its container, and runs no script again.
import {swapCases, type Library} from './cases.js';

const barbaContainer: Library = {
  files: ['@barba/core/dist/barba.umd.js'],
  start: 'barba.init({transitions: [{leave() {}}]});',
  markup: (content, script, name) => ({
    body: `<main data-barba="container" data-barba-namespace="${name}">${content}${script}</main>`,
    bodyAttributes: 'data-barba="wrapper"',
  }),
};

swapCases(barbaContainer);
