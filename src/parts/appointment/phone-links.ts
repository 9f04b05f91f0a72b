// Responsible for: a location's phones, wherever they are shown: each that can be dialled as a link, all else as text.
// Not for: what can be dialled (parts/phone/phones-to-call.ts).
import {html, type TemplateResult} from 'lit';
import type {Location} from '../../api/models.js';
import {phonesOf} from '../phone/phones-to-call.js';

export function phoneLinks(location: Location | null): readonly TemplateResult[] {
  return phonesOf(location?.phones ?? []).map(({text, href}) =>
    href ? html`<a href=${href}><bdi dir="ltr">${text}</bdi></a>` : html`<bdi>${text}</bdi>`,
  );
}
