// Responsible for: the template of a location's phones: a link for a phone that can be dialled, text for the others.
// Not for: deciding which phone can be dialled (parts/phone/phones-to-call.ts).
import {html, type TemplateResult} from 'lit';
import type {Location} from '../../api/models.js';
import {phonesOf} from '../phone/phones-to-call.js';

export function phoneLinks(location: Location | null): readonly TemplateResult[] {
  return phonesOf(location?.phones ?? []).map(({text, href}) =>
    href ? html`<a href=${href}><bdi dir="ltr">${text}</bdi></a>` : html`<bdi>${text}</bdi>`,
  );
}
