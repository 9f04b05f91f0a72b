// What axe finds, and targets that a thumb can hit.
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {nameOf, plain} from '../ui.js';

const {axe} = globalThis as unknown as {axe: {run(context: Element, options: RunOptions): Promise<AxeResults>}};
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// axe looks at what is painted, and what is far down a list is not.
const painted = new CSSStyleSheet();
painted.replaceSync('::part(card) { content-visibility: visible }');
document.adoptedStyleSheets.push(painted);

/**
 * What stands in the way of somebody; empty when nothing does.
 * @param colors false where the same state was looked at in another language: the colours are the same, and cost the most
 */
export async function barriers(element: HTMLElement, {colors = true} = {}): Promise<string[]> {
  const rules = {'color-contrast': {enabled: colors}};
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: tags},
    rules,
    resultTypes: ['violations'],
  });
  return violations.flatMap(({id, nodes}) => nodes.map(({html, any}) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** Text that cannot be told from what is behind it: 4.5 to 1, or 3 where it is large. */
export async function unreadable(element: HTMLElement): Promise<string[]> {
  const {violations} = await axe.run(element, {
    runOnly: {type: 'rule', values: ['color-contrast']},
    resultTypes: ['violations'],
  });
  return violations.flatMap(({nodes}) => nodes.map(({html, any}) => `${html} ${any[0]?.message ?? ''}`));
}

/** Controls under 44 by 44 pixels; a link within a sentence may be. A row around a box is its target. */
export function smallTargets(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], select, input')]
    .filter((target) => target.checkVisibility())
    .map((target) => ({target, box: (target.closest('label') ?? target).getBoundingClientRect()}))
    .filter(({box}) => box.width < 44 || box.height < 44)
    .map(({target, box}) => `${plain(nameOf(target))}: ${box.width} x ${box.height}`);
}

/** Colours that change slowly are looked at where they end. */
export function standStill(element: HTMLElement): void {
  for (const animation of element.shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  }
}
