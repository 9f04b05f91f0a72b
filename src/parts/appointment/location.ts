// Responsible for: how a location is shown: name and address, phones, map and site. Each phone that can be dialled is a link.
// Not for: what can be dialled (parts/phone/phones-to-call.ts), or what is a safe link (base/links.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Location} from '../../api/models.js';
import {mapLink, siteLink} from '../../base/links.js';
import {phone, pin} from '../../base/icons.js';
import type {Shown} from '../../base/templates.js';
import {phonesOf} from '../phone/phones-to-call.js';
import {addressOf} from './address.js';

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(', ');

/** @param addressId id of the element with the address */
export function locationLine(location: Location | null, addressId: string): Shown {
  return location
    ? html`<div part="location" class="row">
        <span class="dot" aria-hidden="true">${pin()}</span>
        <p>
          <bdi>${location.name}</bdi> <small><bdi id=${addressId}>${joined(addressOf(location))}</bdi></small>
        </p>
      </div>`
    : nothing;
}

export function phoneLinks(location: Location | null): readonly TemplateResult[] {
  return phonesOf(location?.phones ?? []).map(({text, href}) =>
    href ? html`<a href=${href}><bdi dir="ltr">${text}</bdi></a>` : html`<bdi>${text}</bdi>`,
  );
}

/** Its phones in a line of their own. */
export function callLine(location: Location | null): Shown {
  const phones = phoneLinks(location);
  return phones.length ? html`<p class="links">${phone()} ${phones}</p>` : nothing;
}

/** The address of its place on a map; '' without one. */
export function mapOf(location: Location | null): string {
  if (!location) return '';
  const {latitude, longitude, address, city, name} = location;
  return mapLink(latitude, longitude, joined([name, address, city])) || '';
}

export function siteOf(location: Location | null): string {
  return (location && siteLink(location.site)) || '';
}

/** A link that opens another page. */
export function outward(href: string, content: unknown, kind = ''): TemplateResult {
  return html`<a class=${kind} href=${href} target="_blank" rel="noopener noreferrer">${content}</a>`;
}
