// barba 2 replaces its container, and runs no script again. With `sync` both containers stand on the page for a while.
import {signInByCookie} from '../support/drive.js';
import {expect, test} from '../support/test.js';
import {list, serve, signIn, swapCases, type Library} from './cases.js';
import {back, follow, listed, namesOf, openA, quiet, sendCode, smsOf, unlike} from './two-pages.js';

const barbaPages: Library = {
  files: ['@barba/core/dist/barba.umd.js'],
  start: 'barba.init({transitions: [{leave() {}}]});',
  markup: (content, script, name) => ({
    body: `<main data-barba="container" data-barba-namespace="${name}">${content}${script}</main>`,
    bodyAttributes: 'data-barba="wrapper"',
  }),
};

swapCases(barbaPages);

const {a, b, both: places} = unlike;

test('script tag outside the container: it stays, and its defaults with it', async ({page, site, seen}) => {
  const outside: Library = {
    ...barbaPages,
    markup: (content, script, name) => {
      const {body, ...rest} = barbaPages.markup(content, '', name);
      return {...rest, body: `${body}${script}`};
    },
  };
  serve(site, outside, signIn, {places});
  await openA(page, site);
  await follow(page, 'B');
  await sendCode(page, namesOf('de'));
  expect(smsOf(site)).toEqual([`book_code/${a.location}`]);
  await quiet(seen);
});

test('sync: while both pages stand there, and after it, each list is right', async ({page, site, seen}) => {
  const together: Library = {
    ...barbaPages,
    start: `barba.init({transitions: [{sync: true, leave() {}, enter() {
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }}]});`,
  };
  serve(site, together, list, {places});
  await signInByCookie(page, site);
  await openA(page, site);
  await listed(page, a.location);
  await follow(page, 'B');
  await listed(page, b.location);
  await back(page, 'A');
  await listed(page, a.location);
  await quiet(seen);
});
