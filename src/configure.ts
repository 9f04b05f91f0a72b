// Responsible for: page-wide defaults from a host's script, which win over those of a script tag (base/page/script-tag.ts).
import {page, tellChange, type Defaults} from './base/page/page-registry.js';

export type {Defaults};

/**
 * Sets defaults for every element on the page, including existing ones.
 * @example configure({proxyUrl: 'https://booking.example/altegio', locationId: 4564});
 */
export function configure(defaults: Defaults): void {
  const shared = page();
  shared.defaults = {...shared.defaults, ...defaults};
  tellChange();
}
