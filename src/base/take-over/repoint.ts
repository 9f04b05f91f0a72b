// Responsible for: what Lit has drawn holds on to other elements from now on. It goes over everything that is held by the node that Lit
// draws before, and names nothing of Lit's that is private. Not for: which elements those are (merge.ts).
import {PartType} from 'lit/directive.js';
import type {Kept} from './merge.js';

/** What a listener of a template is for Lit. */
interface EventPart extends EventListenerObject {
  readonly type: number;
  readonly name: string;
  readonly element: Element;
}

/** @param seen what is not gone over, or has been */
export function repoint(holder: object, kept: Kept, seen: Set<object>): void {
  seen.add(holder);
  const held = Object.entries(holder) as [string, unknown][];
  for (const [name, value] of held) {
    const now = value instanceof Node ? kept.get(value) : undefined;
    if (now) Object.assign(holder, {[name]: now});
    else if (typeof value === 'object' && value && !(value instanceof Node) && !seen.has(value))
      repoint(value, kept, seen);
  }
  const listens = held.some(([, value]) => typeof value === 'function');
  const {type, name, element} = holder as EventPart;
  if (type === PartType.EVENT && listens) element.addEventListener(name, holder as EventPart);
}
