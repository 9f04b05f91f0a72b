import type {Element} from './docs-gaps.mjs';

export function gapsIn(text: string, elements: ReadonlyMap<string, Element>): string[];
