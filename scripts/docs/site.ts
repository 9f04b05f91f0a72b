// Responsible for: the documentation site: each page of docs/ as HTML, and the script for live examples (docs/site/). The folder
// works on any static host, also below a path. Not for: the content of the pages (pages.ts, docs/).
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import hljs from 'highlight.js';
import MarkdownIt, {type MarkdownIt as Markdown} from 'markdown-it';
import anchor from 'markdown-it-anchor';
import {build} from 'vite';
import {pagesOf, slugOf} from './examples.js';

interface Page {
  /** Path of the source, relative to the root. */
  readonly source: string;
  /** Path of the page in the site. */
  readonly html: string;
  readonly title: string;
  readonly group: string;
  readonly text: string;
}

interface Folders {
  readonly root: string;
  readonly outDir: string;
}

/** The live examples of a page: whether there are any, and the code of their scripts, for the page's Content-Security-Policy. */
interface Live {
  shown: boolean;
  readonly scripts: string[];
}

/** @param outDir is emptied first. @returns the written pages */
export async function buildSite(root: string, outDir: string): Promise<string[]> {
  rmSync(outDir, {recursive: true, force: true});
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'docs/site/site.ts'),
        output: {
          entryFileNames: 'assets/site.js',
          chunkFileNames: 'assets/[name]-[hash].js',
        },
      },
    },
  });
  for (const file of ['theme.js', 'site.css', 'live.css'])
    cpSync(join(root, 'docs/site', file), join(outDir, 'assets', file));
  cpSync(join(root, 'docs/llms.txt'), join(outDir, 'llms.txt'));
  const template = readFileSync(join(root, 'docs/site/page.html'), 'utf8');
  const pages = readPages(root);
  for (const page of pages) {
    const file = join(outDir, page.html);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, fill(template, page, pages, {root, outDir}));
    // llms.txt links to the Markdown files.
    cpSync(join(root, page.source), join(outDir, page.source.slice('docs/'.length)));
  }
  return pages.map(({html}) => html);
}

/** The group in the navigation for the pages of a folder. */
const groups: Readonly<Record<string, string>> = {elements: 'Elements', decisions: 'Decisions', '.': 'Guides'};

function readPages(root: string): Page[] {
  return pagesOf(root)
    .filter((file) => file.startsWith('docs/'))
    .map((source) => {
      const text = readFileSync(join(root, source), 'utf8');
      const inDocs = source.slice('docs/'.length);
      const [, title = inDocs] = /^# (.+)$/m.exec(text) ?? [];
      const group = groups[dirname(inDocs)] ?? dirname(inDocs);
      return {source, html: htmlName(inDocs), title: title.replaceAll('`', ''), group, text};
    });
}

const htmlName = (file: string): string => file.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');

function fill(template: string, page: Page, pages: readonly Page[], folders: Folders): string {
  const up = relative(dirname(page.html), '.') || '.';
  const live: Live = {shown: false, scripts: []};
  const places: Readonly<Record<string, string>> = {
    title: page.html === 'index.html' ? 'Altegio Elements' : `${escape(page.title)} · Altegio Elements`,
    root: up,
    nav: navigation(page, pages, up),
    content: markdown(page, live, folders).render(page.text),
    live: live.shown ? '' : 'hidden',
  };
  const hashes = live.scripts.map((code) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'hashes' ? hashes.join('') : (places[name] ?? ''),
  );
}

function navigation(page: Page, pages: readonly Page[], up: string): string {
  const link = ({html, title}: Page): string =>
    `<li><a href="${up}/${html}"${html === page.html ? ' aria-current="page"' : ''}>${escape(title)}</a></li>`;
  return ['Elements', 'Guides', 'Decisions']
    .map((group) => {
      const links = pages
        .filter((one) => one.group === group && one.html !== 'index.html')
        .map(link)
        .join('');
      const open = group === 'Decisions' && page.group !== group ? '' : ' open';
      return `<details${open}><summary>${group}</summary><ul>${links}</ul></details>`;
    })
    .join('');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param live is filled during rendering */
function markdown(page: Page, live: Live, folders: Folders): Markdown {
  const md = new MarkdownIt({html: true, highlight});
  md.use(anchor, {slugify: slugOf, tabIndex: false, permalink: anchor.permalink.headerLink({safariReaderFix: true})});
  const {fence, code_block: indented} = md.renderer.rules;
  if (!fence || !indented) throw new Error('markdown-it has no rules for code');
  md.renderer.rules.code_block = (...all) => indented(...all).replace('<pre', '<pre tabindex="0"');
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const {info = '', content = ''} = tokens[index] ?? {};
    const block = fence(tokens, index, ...rest).replace('<pre', '<pre tabindex="0"');
    if (!/\blive\b/.test(info)) return block;
    live.shown = true;
    live.scripts.push(...[...content.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code));
    return `<div class="example"><div class="live">${content}</div>${block}</div>`;
  };
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>';
  md.renderer.rules.table_close = () => '</table></div>';
  md.core.ruler.push('links', ({tokens}) => {
    for (const {children} of tokens) {
      for (const token of children ?? []) {
        for (const name of ['href', 'src']) {
          const link = token.attrGet(name);
          if (link) token.attrSet(name, onSite(String(link), page, folders));
        }
      }
    }
  });
  return md;
}

/** Converts a link. A page becomes its HTML file. Any other file of the project is copied to the site. */
function onSite(link: string, page: Page, {root, outDir}: Folders): string {
  const [path, hash] = link.split('#');
  if (!path || /^[a-z]+:/.test(link)) return link;
  const target = join(dirname(page.source), path);
  const tail = hash === undefined ? '' : `#${hash}`;
  const inDocs = relative('docs', target);
  if (!existsSync(join(root, target)) || statSync(join(root, target)).isDirectory())
    return `${path.replace(/\/?$/, '/')}index.html${tail}`;
  if (inDocs.endsWith('.md') && !inDocs.startsWith('..')) return htmlName(path) + tail;
  const copy = inDocs.startsWith('..') ? join('files', target) : inDocs;
  cpSync(join(root, target), join(outDir, copy));
  return relative(dirname(page.html), copy) + tail;
}

function highlight(code: string, language: string): string {
  return hljs.getLanguage(language) ? hljs.highlight(code, {language, ignoreIllegals: true}).value : '';
}
