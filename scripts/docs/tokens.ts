// Responsible for: reading each --altegio-* custom property from src/base/tokens.ts: its comment, and its defaults from the CSS.
// Not for: showing them (pages.ts).
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export interface Token {
  readonly name: string;
  readonly description: string | undefined;
  readonly default: string | undefined;
  readonly others: readonly {readonly value: string; readonly when: string}[];
}

interface Use {
  readonly name: string;
  readonly value: string;
  readonly theme: string;
}

/**
 * @returns name, description, `default` (in a current browser, without `theme`), and `others` (defaults in older browsers and with
 * a theme, each `{value, when}`)
 */
export function readTokens(root: string): Token[] {
  const source = readFileSync(join(root, 'src/base/tokens.ts'), 'utf8');
  const [comment = '', css = ''] = source.split('export const tokens');
  const described = new Map(
    [...comment.matchAll(/@cssprop (--[\w-]+)(?: - (.+))?/g)].map(([, name = '', text]) => [name, text]),
  );
  const uses = usesOf(css);
  const names = new Set([...described.keys(), ...uses.map(({name}) => name)]);
  return [...names].map((name) => {
    const own = uses.filter((use) => use.name === name);
    const plain = own.filter(({theme}) => !theme);
    const value = plain.at(-1)?.value;
    const older = plain.slice(0, -1).map(({value}) => ({value, when: 'in older browsers'}));
    const themes = own.filter(({theme}) => theme).map(({value, theme}) => ({value, when: `with \`theme="${theme}"\``}));
    return {name, description: described.get(name), default: value, others: [...older, ...themes]};
  });
}

/** Each `var(--altegio-x, default)` of a style sheet in order, with the theme of its rule. */
export function usesOf(css: string): Use[] {
  return [...css.matchAll(/var\(\s*(--altegio-[\w-]+)\s*/g)].map(({0: start, 1: name = '', index}) => {
    const value = upToBracket(css.slice(index + start.length)).replace(/^,\s*/, '');
    const [, selector = ''] = /(?:^|[{};])\s*([^{};@]+?)\s*\{[^{}]*$/.exec(css.slice(0, index)) ?? [];
    const theme = /\.(light|dark)$/.exec(selector)?.[1] ?? '';
    // Variables inside the default mean the tokens of the same name.
    return {
      name,
      value: value.replace(/var\(--(?!altegio-)/g, 'var(--altegio-'),
      theme: selector.includes(',') ? 'light' : theme,
    };
  });
}

function upToBracket(text: string): string {
  let depth = 1;
  const end = [...text].findIndex((letter) => {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    return depth === 0;
  });
  return text.slice(0, end).trim();
}
