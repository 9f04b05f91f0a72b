// Responsible for: the lines of the form. Pure. Not for: when which is shown (profile.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Host} from '../../base/host.js';
import {check as tick} from '../../base/icons.js';
import {field, form, formFault, type Shown} from '../../base/templates.js';
import type {Faults, FieldName} from './profile.state.js';
import type {ProfileStore} from './profile.store.js';

/** As high as the form. */
export function placeholder(title: string): TemplateResult {
  return html`<div class="form bone" aria-hidden="true">
    <h2>${title || '\u00a0'}</h2>
    <i></i><i></i><i></i><i></i>
  </div>`;
}

/**
 * @param store what stands in the fields
 * @param said what a press has led to
 * @param phone the line of the phone
 * @param save the button
 */
export function profileForm(
  host: Host,
  store: ProfileStore,
  faults: Faults,
  said: string,
  phone: Shown,
  save: Shown,
  onSave: () => void,
): TemplateResult {
  const {t, faultText} = host;
  return form(
    t('profile.title'),
    onSave,
    html`${formFault(faultText(faults.form ?? null, 'profile'))} ${textField(host, store, 'name', faults)}
      ${textField(host, store, 'email', faults)} ${phone}
      ${
        said && !faults.form
          ? html`<div part="notice" class="notice" tabindex="-1">
              ${tick()}
              <p>${said}</p>
            </div>`
          : nothing
      }
      <div class="actions">${save}</div>`,
  );
}

function textField({t, faultText}: Host, store: ProfileStore, name: FieldName, faults: Faults): TemplateResult {
  const waits = name === 'email' && store.awaited !== '' && store.typed.email === undefined;
  return field({
    id: name,
    label: t(`profile.${name}`),
    value: store.valueOf(name),
    error: faultText(faults[name] ?? null, 'profile'),
    hint: waits ? t('profile.unconfirmed') : '',
    describedBy: waits ? `${name}-hint` : '',
    autocomplete: name,
    ...(name === 'email' && {inputmode: 'email' as const}),
    onInput: (value) => store.type(name, value),
  });
}

/** The number that counts. @param change the button that changes it */
export function phoneField({t}: Host, number: string, change: Shown): TemplateResult {
  return html`<div part="field">
    <label part="label" for="number">${t('phone.number')}</label>
    <div class="control">
      <input
        part="input"
        id="number"
        type="tel"
        dir="ltr"
        readonly
        .value=${/^\d{8,}$/.test(number) ? `+${number}` : number}
      />
    </div>
    ${change === nothing ? nothing : html`<p class="below" id="change">${change}</p>`}
  </div>`;
}
