// htmx 2: boosted links replace what is in the body; scripts in it run again, modules once.
import {swapCases, type Library} from './cases.js';

const htmx: Library = {
  files: ['htmx.org/dist/htmx.js'],
  markup: (content, script) => ({body: `<main>${content}</main>${script}`, bodyAttributes: 'hx-boost="true"'}),
};

swapCases(htmx);
