// Responsible for: how a location is shown: name and address, phones, map and site. Each phone that can be dialled is a link.
// Not for: what can be dialled (parts/phone/phones-to-call.ts), or what is a safe link (base/links.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Location} from '../../api/models.js';
import {mapLink, siteLink} from '../../base/links.js';
import type {Shown} from '../../base/templates.js';
import {phonesOf} from '../phone/phones-to-call.js';

/** The address, and the city where the address does not name it. */
export function addressOf({address, city}: Location): readonly string[] {
  return [address, address.includes(city) ? '' : city];
}

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(', ');

/** @param addressId id of the element with the address */
export function locationLine(location: Location | null, addressId: string): Shown {
  return location
    ? html`<p part="location">
        <b><bdi>${location.name}</bdi></b> <bdi class="muted" id=${addressId}>${joined(addressOf(location))}</bdi>
      </p>`
    : nothing;
}

export function phoneLinks(location: Location | null): readonly TemplateResult[] {
  return phonesOf(location?.phones ?? []).map(({text, href}) =>
    href ? html`<a href=${href}><bdi dir="ltr">${text}</bdi></a>` : html`<bdi>${text}</bdi>`,
  );
}

/** @param text of the link */
export function mapOf(location: Location | null, text: string): Shown {
  if (!location) return nothing;
  const {latitude, longitude, address, city, name} = location;
  const href = mapLink(latitude, longitude, joined([name, address, city]));
  return href ? outward(href, text) : nothing;
}

export function siteOf(location: Location | null): Shown {
  const href = location && siteLink(location.site);
  return href ? outward(href, location.site) : nothing;
}

/** A link that opens another page. */
export function outward(href: string, text: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
