// Responsible for: the choice of a location of a chain. Not for: reading them (booking.reads.ts).
import {html, type TemplateResult} from 'lit';
import {addressOf} from '../../../parts/appointment/address.js';
import {picks, radio} from './picks.js';
import type {Flow, Step} from './step.js';

export const createStep = (flow: Flow): Step => new LocationStep(flow);

class LocationStep implements Step {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  view(): TemplateResult {
    const {store} = this.#flow;
    const rows = (store.setup?.locations ?? []).map((location) =>
      radio({
        name: 'location' as const,
        id: `location-${location.id}`,
        label: html`<bdi>${location.name}</bdi>`,
        hint: html`<bdi>${addressOf(location).filter(Boolean).join(', ')}</bdi>`,
        checked: store.choice.locationId === location.id,
        onChoose: () => store.chooseLocation(location.id ?? 0),
      }),
    );
    return picks(rows, 'step-title');
  }
}
