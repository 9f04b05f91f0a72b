import type {Element} from './gaps.mjs';

export function gapsIn(text: string, elements: ReadonlyMap<string, Element>): string[];
