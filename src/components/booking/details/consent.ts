// Responsible for: what a client agrees to: the location's policy as text, the links, the required box and the optional one.
// Not for: sending it (details-step.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {badHttps, isOn, said} from '../../../base/option-checks.js';
import {down, warning} from '../../../base/icons.js';
import {outward} from '../../../parts/appointment/location.js';
import type {Contacts} from './contacts.js';
import type {Flow} from '../steps/step.js';

/** @param policy plain text; '' where the location has none */
export function consent({host, element, store}: Flow, contacts: Contacts, policy: string): TemplateResult {
  const {t} = host;
  const {links} = store.setup?.form ?? {};
  const privacy = safe(said(element.privacyUrl)) ?? links?.privacy;
  const terms = safe(said(element.termsUrl)) ?? links?.terms;
  const error = contacts.error('consent');
  const box = (id: string, label: string, on: boolean, set: (on: boolean) => void, fault = ''): TemplateResult =>
    html`<label class="pick agree">
      <p>${label}</p>
      <input
        type="checkbox"
        id=${id}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${id}-error` : nothing}
        .checked=${on}
        @change=${({target}: Event) => {
          set((target as HTMLInputElement).checked);
          host.redraw();
        }}
      />
    </label>`;
  const agree = (on: boolean): void => {
    contacts.consent = on;
    if (on) delete contacts.errors.consent;
  };
  return html`<div part="consent" class="consent">
    <slot name="consent"
      >${
        policy
          ? html`<details>
              <summary>${t('booking.policy')}${down()}</summary>
              <p class="policy muted">${policy}</p>
            </details>`
          : nothing
      }</slot
    >
    ${box('consent', t('booking.consent'), contacts.consent, agree, error)}
    <p class="hint bad" id="consent-error" role="alert">${error ? html`${warning()}<span>${error}</span>` : nothing}</p>
    ${isOn(element.newsletter) ? box('news', t('booking.news'), contacts.newsletter, (on) => (contacts.newsletter = on)) : nothing}
    ${
      privacy || terms
        ? html`<p class="links muted">
            ${privacy ? outward(privacy, t('booking.policy')) : nothing}
            ${terms ? outward(terms, t('booking.terms')) : nothing}
          </p>`
        : nothing
    }
  </div>`;
}

function safe(url: string | undefined): string | undefined {
  return url && !badHttps('', url) ? url : undefined;
}
