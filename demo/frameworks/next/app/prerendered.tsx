import {prerender, type PrerenderAttributes, type PrerenderedTag} from 'altegio-elements/prerender';
import type {JSX} from 'react';
import {FirstState} from './first-state';

/** An element with its first state in the server's HTML. */
export async function Prerendered({
  tag,
  options,
}: {
  readonly tag: PrerenderedTag;
  readonly options: PrerenderAttributes;
}): Promise<JSX.Element> {
  const {html} = await prerender(tag, options);
  return <FirstState html={html} />;
}
