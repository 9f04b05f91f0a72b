// An element around the reschedule dialog alone: the dialog's host as my bookings is one, on a client of a test's.
import {html, nothing} from 'lit';
import type {Client} from '../../src/api/client.js';
import type {AltegioApiError} from '../../src/api/errors.js';
import type {Appointment} from '../../src/api/models.js';
import type {DialogHost, OpenDialog} from '../../src/parts/dialog/dialog-content.js';
import {rescheduleDialog} from '../../src/components/my-bookings/reschedule/reschedule-dialog.js';
import {rescheduleStyles} from '../../src/components/my-bookings/reschedule/reschedule.styles.js';
import {bookings, calendar, reschedule} from '../../src/i18n/en/index.js';
import {AltegioElement} from '../../src/base/altegio-element.js';
import type {Shown} from '../../src/base/templates.js';

export class RescheduleHost extends AltegioElement<Client> {
  protected override words = {bookings, calendar, reschedule};
  protected override wordFile = 'bookings' as const;
  declare appointment: Appointment;
  /** Milliseconds since 1970. */
  now: () => number = Date.now;
  readonly moved: string[] = [];
  closed = 0;
  #open: OpenDialog | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const sheet = new CSSStyleSheet();
    // As wide as what it stands in, so that a test can make it narrow.
    sheet.replaceSync(`${rescheduleStyles} dialog { position: static; width: 100%; padding: 12px; border: 0 }`);
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /** As a press of "Reschedule" does. */
  show(): void {
    const t: DialogHost['t'] = (key, values) => this.t(key, values);
    const spoken = (): string => this.spoken;
    const host: DialogHost = {
      get lang() {
        return spoken();
      },
      t,
      faultText: (error) => this.faultText(error, 'reschedule'),
      changed: () => this.requestUpdate(),
      focusOn: (selector) => this.focusOn(selector),
      write: (intent, work) => this.write(intent, work),
      failed: (error: AltegioApiError) => this.emitError(error),
      close: () => this.close(),
    };
    const {appointment, api} = this;
    this.#open = rescheduleDialog(host, {
      appointment,
      api,
      readAgain: async (signal) => (await api.getAppointments({signal})).find(({id}) => id === appointment.id) ?? null,
      now: () => this.now(),
      moved: (datetime) => this.moved.push(datetime),
    });
    this.requestUpdate();
  }

  /** Another write of the element's is under way. */
  occupy(work: Promise<void>): void {
    void this.write('another', () => work);
  }

  /** As Esc does. */
  close(): void {
    this.closed++;
    this.#open?.left();
    this.#open = undefined;
    this.requestUpdate();
  }

  /** As an element that left the page for good. */
  protected override giveUp(): void {
    super.giveUp();
    this.#open?.left();
  }

  protected override connect(): Client {
    throw new Error('A test hands in its client.');
  }

  protected override status(): string {
    return '';
  }

  protected override content(): Shown {
    const open = this.#open;
    if (!open) return nothing;
    return html`<dialog open part="dialog" aria-labelledby="dialog-title">
      <h2 id="dialog-title" tabindex="-1">${open.title}</h2>
      ${open.body()}
      <div class="quiet" role="status">${open.status()}</div>
    </dialog>`;
  }
}

customElements.define('reschedule-host', RescheduleHost);
