// swup 4 replaces its container. Scripts run again only with its scripts plugin.
import {swapCases, type Library} from './cases.js';

const swup: Library = {
  files: ['swup/dist/Swup.umd.js'],
  start: "new Swup({containers: ['#swup'], animationSelector: false});",
  markup: (content, script) => ({body: `<main id="swup">${content}${script}</main>`}),
};

swapCases(swup);
