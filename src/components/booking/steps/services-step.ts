// Responsible for: the choice of services: in categories, searched, and what to do where nobody does all of them.
// Not for: reading them (booking.reads.ts), or who does them (choice/choice-check.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Catalogue, Category, OfferedService} from '../../../api/models/catalogue.js';
import {afterPaint} from '../../../base/page/after-paint.js';
import {button, field, notice, type Shown} from '../../../base/templates.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {partOf, servicesOf, type Part} from '../choice/choice.js';
import {priceText} from '../choice/price.js';
import {bones, checkbox} from './picks.js';
import type {Flow, Step} from './step.js';

/** From so many services on, there is a search. */
const searchFrom = 13;
/** As many are drawn at first: a slow phone draws them in less than a tenth of a second. */
const drawnAtFirst = 40;
/** As many of them are painted first: few screens have more. */
const firstScreen = 20;

interface Group {
  readonly id: number;
  readonly title: string;
  readonly services: readonly OfferedService[];
}

export class ServicesStep implements Step {
  readonly #flow: Flow;
  #query = '';
  /** Categories that the client has opened or closed. */
  readonly #open = new Map<number, boolean>();
  readonly #whole = new Set<number>();
  #painted = false;
  /** Of a team member or a time that was chosen before. */
  #catalogue: Catalogue | null = null;
  #key = '';
  #reading: AbortController | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  entered(): void {
    void this.#read();
    if (this.#painted) return;
    afterPaint(() => {
      this.#painted = true;
      this.#flow.host.redraw();
    });
  }

  left(): void {
    this.#reading?.abort();
    this.#key = '';
  }

  /** Of several appointments none, as each has a team member of its own. */
  get #only(): Part {
    const {choice} = this.#flow.store;
    return partOf(choice, choice.parts[1] ? -1 : 0);
  }

  /** What one team member does, with its lengths, where one is chosen. */
  async #read(): Promise<void> {
    const {store, host} = this.#flow;
    const {teamMemberId, time} = this.#only;
    const timeFirst = store.order.steps[0] === 'time';
    const datetime = timeFirst ? time?.slot.datetime : undefined;
    const key = JSON.stringify([store.choice.locationId, teamMemberId, datetime]);
    if (key === this.#key) return;
    this.#key = key;
    this.#reading?.abort();
    this.#catalogue = null;
    if (typeof teamMemberId !== 'number' && !datetime) return;
    const {signal} = (this.#reading = new AbortController());
    try {
      const catalogue = await store.reads.services(store.choice.locationId ?? 0, teamMemberId, datetime, signal);
      if (signal.aborted) return;
      this.#catalogue = catalogue;
      store.keepOffered(catalogue.services.map(({id}) => id));
    } catch {
      // All services of the location are shown; what does not fit is told after "Continue".
      if (!signal.aborted) this.#catalogue = store.place?.catalogue ?? null;
    }
    host.redraw();
  }

  get #shown(): Catalogue | null {
    const {store} = this.#flow;
    const {teamMemberId, time} = this.#only;
    const narrowed = typeof teamMemberId === 'number' || (store.order.steps[0] === 'time' && time);
    return this.#catalogue ?? (narrowed ? null : (store.place?.catalogue ?? null));
  }

  status(): string {
    const {t} = this.#flow.host;
    if (!this.#shown) return t('booking.loading');
    return this.#query.trim() ? t('booking.found', {count: this.#found(this.#shown).length}) : '';
  }

  view(): TemplateResult {
    const {store, host} = this.#flow;
    const {t} = host;
    const catalogue = this.#shown;
    if (!catalogue) return bones(5);
    const event =
      store.place?.kind === 'any' && !store.depth
        ? button(t('booking.startWithEvent'), '', () => store.beginWith('event'))
        : nothing;
    if (!catalogue.services.length)
      return html`${notice(t('booking.nothingOffered'), '', this.#flow.later?.phonesLine(this.#flow))} ${event}`;
    const query = this.#query.trim();
    const found = this.#found(catalogue);
    return html`${this.#nobody()} ${this.#starts()}
      ${
        catalogue.services.length >= searchFrom
          ? field({
              id: 'search',
              label: t('booking.search'),
              value: this.#query,
              error: '',
              autocomplete: 'off',
              onInput: (value) => {
                this.#query = value;
                host.redraw();
              },
            })
          : nothing
      }
      <div part="choice" role="group" aria-labelledby="step-title" class="categories">
        ${
          query
            ? found.length
              ? html`<div class="picks">${found.slice(0, drawnAtFirst).map((one) => this.#row(one))}</div>`
              : notice(t('booking.notFound'))
            : groupsOf(catalogue, t('booking.otherServices')).map((group, index, all) => this.#group(group, index, all))
        }
      </div>
      ${event}`;
  }

  /** The other ways to begin. */
  #starts(): Shown {
    const {store, host} = this.#flow;
    if (!store.canBeginAnywhere) return nothing;
    const {hidden} = store.order;
    return html`<div class="starts">
      ${
        hidden.includes('team-member') || store.locked.includes('team-member')
          ? nothing
          : button(host.t('booking.startWithMember'), '', () => store.beginWith('team-member'))
      }
      ${button(host.t('booking.startWithTime'), '', () => store.beginWith('time'))}
    </div>`;
  }

  #nobody(): Shown {
    const {store, later} = this.#flow;
    const {state} = store;
    if (state.status !== 'choosing' || !state.nobody) return nothing;
    return later?.nobodyDoes(this.#flow, this.#chosen(), (id) => this.#remove(id)) ?? nothing;
  }

  /** The button is gone then. */
  #remove(id: number): void {
    const {store, host} = this.#flow;
    store.toggleService(id);
    void host.focusOn(`#service-${id}`);
  }

  #chosen(): readonly OfferedService[] {
    const {store} = this.#flow;
    const ids = servicesOf(store.choice);
    return (store.place?.catalogue.services ?? []).filter(({id}) => ids.includes(id));
  }

  #found({services}: Catalogue): readonly OfferedService[] {
    const words = plain(this.#query).split(/\s+/);
    return services.filter(({title}) => words.every((word) => plain(title).includes(word)));
  }

  #group({id, title, services}: Group, index: number, all: readonly Group[]): TemplateResult {
    const {host} = this.#flow;
    const before = all.slice(0, index).reduce((count, group) => count + group.services.length, 0);
    const chosen = servicesOf(this.#flow.store.choice);
    const usually =
      before + services.length <= drawnAtFirst || index === 0 || services.some((one) => chosen.includes(one.id));
    const open = this.#open.get(id) ?? usually;
    const shown = this.#whole.has(id) ? services : services.slice(0, drawnAtFirst);
    const toggled = ({target}: Event): void => {
      if ((target as HTMLDetailsElement).open === open) return;
      this.#open.set(id, (target as HTMLDetailsElement).open);
      host.redraw();
    };
    const more = (): void => {
      this.#whole.add(id);
      host.redraw();
      void host.focusOn(`#service-${services[drawnAtFirst]?.id}`);
    };
    const rows = html`${(this.#painted ? shown : shown.slice(0, firstScreen)).map((one) => this.#row(one))}
    ${shown.length < services.length ? button(host.t('bookings.showMore'), '', more) : nothing}`;
    if (all.length === 1) return html`<div class="picks">${rows}</div>`;
    return html`<details class="picks" ?open=${open} @toggle=${toggled}>
      <summary>
        <h3><bdi>${title}</bdi></h3>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5 7.5 5 5 5-5" /></svg>
      </summary>
      ${open ? rows : nothing}
    </details>`;
  }

  #row(service: OfferedService): TemplateResult {
    const {store, host} = this.#flow;
    const {id, title, durationSeconds, comment} = service;
    const isChosen = (): boolean => servicesOf(store.choice).includes(id);
    const price = priceText([service], store.place?.location.currency ?? '', host.lang);
    const duration = durationSeconds ? durationOf(durationSeconds, host.t) : '';
    return checkbox({
      id: `service-${id}`,
      label: html`<bdi>${title}</bdi>`,
      hint: html`${price ? html`<bdi dir="ltr">${price}</bdi>` : nothing}${price && duration ? ' · ' : ''}${duration}${
        comment ? html`<br /><bdi>${comment}</bdi>` : nothing
      }`,
      checked: isChosen(),
      disabled: store.locked.includes('services'),
      onToggle: () => {
        store.toggleService(id);
        return isChosen();
      },
    });
  }
}

/** In the order of the categories; services of none come last. */
function groupsOf({services, categories}: Catalogue, other: string): readonly Group[] {
  const known = new Set(categories.map(({id}) => id));
  const rest = services.filter(({categoryId}) => categoryId === null || !known.has(categoryId));
  const of = ({id, title}: Pick<Category, 'id' | 'title'>): Group => ({
    id,
    title,
    services: services.filter(({categoryId}) => categoryId === id),
  });
  return [...categories.map(of), {id: 0, title: other, services: rest}].filter((group) => group.services.length);
}

/** Without accents and case. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
