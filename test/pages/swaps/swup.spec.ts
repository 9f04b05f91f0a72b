// swup 4 replaces its container. Scripts run again only with its scripts plugin, the head changes only with its head plugin.
import {button} from '../support/drive.js';
import {expect, test} from '../support/test.js';
import {serve, signIn, swapCases, type Library} from './cases.js';
import {back, follow, namesOf, openA, quiet, sendCode, smsOf, unlike} from './two-pages.js';

const start = (plugins = ''): string =>
  `new Swup({containers: ['#swup'], animationSelector: false, plugins: [${plugins}]});`;
const swup: Library = {
  files: ['swup/dist/Swup.umd.js'],
  start: start(),
  markup: (content, script) => ({body: `<main id="swup">${content}${script}</main>`}),
};

swapCases(swup);

const {a, b, both: places} = unlike;
const [english, german] = [namesOf(), namesOf('de')];

test('script tag outside the container: it stays, and its defaults with it', async ({page, site, seen}) => {
  const outside: Library = {
    ...swup,
    markup: (content, script) => ({body: `<main id="swup">${content}</main>${script}`}),
  };
  serve(site, outside, signIn, {places});
  await openA(page, site);
  await follow(page, 'B');
  await sendCode(page, german);
  expect(smsOf(site)).toEqual([`book_code/${a.location}`]);
  await quiet(seen);
});

test('scripts plugin, classic script: it runs again, and the next page has its own location', async ({
  page,
  site,
  seen,
}) => {
  const withScripts: Library = {
    ...swup,
    files: [...swup.files, '@swup/scripts-plugin/dist/index.umd.js'],
    start: start('new SwupScriptsPlugin({head: false, body: true})'),
  };
  serve(site, withScripts, signIn, {places, kind: 'classic'});
  await openA(page, site);
  await expect(button(page, german.send)).toBeVisible();
  await follow(page, 'B');
  await sendCode(page);
  expect(smsOf(site)).toEqual([`book_code/${b.location}`]);
  await quiet(seen);
});

test('head plugin, script tag in the head: each page has its own location and language', async ({page, site, seen}) => {
  const withHead: Library = {
    files: [...swup.files, '@swup/head-plugin/dist/index.umd.js'],
    start: start('new SwupHeadPlugin()'),
    markup: (content, script) => ({body: `<main id="swup">${content}</main>`, head: script}),
  };
  serve(site, withHead, signIn, {places});
  await openA(page, site);
  await expect(button(page, german.send)).toBeVisible();
  await follow(page, 'B');
  await expect(button(page, english.send)).toBeVisible();
  await back(page, 'A');
  await sendCode(page, german);
  expect(smsOf(site)).toEqual([`book_code/${a.location}`]);
  await quiet(seen);
});
