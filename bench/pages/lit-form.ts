// Responsible for: the same form as a minimal Lit element, to measure the cost of Lit alone. Not for: the element's behaviour.
import {html, LitElement, unsafeCSS} from 'lit';
import css from './form.css';

class LitForm extends LitElement {
  static override styles = unsafeCSS(css);
  static override properties = {fault: {state: true}, busy: {state: true}};

  declare fault: string;
  declare busy: boolean;
  #phone = '';

  constructor() {
    super();
    this.fault = '';
    this.busy = false;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const phone = this.#phone.replace(/[\s()-]/g, '');
    this.fault = /^\+?\d{7,15}$/.test(phone) ? '' : 'Check the phone number, and its country code.';
    if (this.fault) return this.renderRoot.querySelector('input')!.focus();
    this.busy = true;
    const {ok} = await fetch('/altegio/book_code/4564', {method: 'POST', body: JSON.stringify({phone})});
    this.busy = false;
    if (!ok) this.fault = 'Something went wrong. Try again.';
  };

  protected override render() {
    return html`<div class="root">
      <form class="form" novalidate aria-labelledby="title" @submit=${this.#submit}>
        <h2 id="title">Confirm your phone</h2>
        <p class="muted">We text you a code.</p>
        <div>
          <label for="phone">Phone number</label>
          <div class="control">
            <span class="country">
              <span aria-hidden="true">US +1 <i></i></span>
              <select aria-label="Country">
                <option value="US">US +1</option>
              </select>
            </span>
            <input
              id="phone"
              type="tel"
              dir="ltr"
              inputmode="tel"
              autocomplete="tel"
              aria-describedby="phone-error"
              aria-invalid=${Boolean(this.fault)}
              .value=${this.#phone}
              @input=${(event: Event) => (this.#phone = (event.target as HTMLInputElement).value)}
            />
          </div>
          <p class="fault" id="phone-error" role="alert">${this.fault}</p>
        </div>
        <div class="actions"><button aria-disabled=${this.busy}>Send code</button></div>
      </form>
    </div>`;
  }
}

customElements.define('lit-form', LitForm);
