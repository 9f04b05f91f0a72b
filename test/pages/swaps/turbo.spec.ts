// Turbo 8 replaces the body; on Back it shows a clone of it, without shadow roots, and reads the page no more.
import {swapCases, type Library} from './cases.js';

const turbo: Library = {
  files: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
  markup: (content, script) => ({body: `<main>${content}</main>${script}`}),
};

swapCases(turbo);
