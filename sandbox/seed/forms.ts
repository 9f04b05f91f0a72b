// Responsible for: the booking forms by their number, the one in the address of a hosted form.
// Not for: their JSON (endpoints/forms.ts).

import {berlinIds, berlinServices, berlinTeam} from './berlin.js';
import {bigChain, bigLocationId} from './big-chain.js';
import {chain, locationIds} from './locations.js';

export type StepName = 'city' | 'company' | 'master' | 'service' | 'datetime' | 'contact' | 'comfirm';

export interface FormStep {
  readonly step: StepName;
  readonly num: number;
  /** Older forms write "0" and "1". */
  readonly hidden: boolean | '0' | '1';
  /** -1 is any. A number or its text: both come. */
  readonly default: number | string;
}

export interface Form {
  readonly id: number;
  readonly locationId: number;
  /** 0: the form of one location. */
  readonly chainId: number;
  readonly sequence: 'menu' | 'steps' | 'order';
  readonly steps: readonly FormStep[];
  readonly recordTypeId: number | null;
  readonly events: number;
  /** An empty brand is `[]`. */
  readonly links: {readonly privacy: string; readonly terms: string} | null;
}

/** Forms by their case. Besides, each location without one has a menu form of its own number. */
export const formIds = {
  chain: 20456,
  /** Team member, service, time, in this order; two steps share a number. */
  steps: 20457,
  order: 20458,
  /** The team member is hidden and preset by a number, the service by its text. */
  hiddenNumber: 20459,
  /** As older forms write it: "1" for hidden, "-1" for any. */
  hiddenText: 20460,
  /** Of a location that offers nothing online. */
  empty: 20461,
  events: 20462,
  bigChain: 20700,
} as const;

const names: readonly StepName[] = ['company', 'master', 'service', 'datetime', 'contact', 'comfirm'];

const step = (name: StepName, num: number, more: Partial<FormStep> = {}): FormStep => ({
  step: name,
  num,
  hidden: false,
  default: -1,
  ...more,
});

const form = (id: number, locationId: number, more: Partial<Form> = {}): Form => ({
  id,
  locationId,
  chainId: 0,
  sequence: 'menu',
  steps: names.map((name, index) => step(name, index + 1)),
  recordTypeId: null,
  events: 1,
  links: null,
  ...more,
});

const forms: readonly Form[] = [
  form(formIds.chain, locationIds.newYork, {
    chainId: chain.id,
    links: {privacy: 'https://juniper-nails.example/privacy', terms: 'http://juniper-nails.example/terms'},
  }),
  form(formIds.steps, locationIds.newYork, {
    sequence: 'steps',
    steps: [step('master', 1), step('service', 2), step('datetime', 3), step('contact', 3), step('comfirm', 4)],
  }),
  form(formIds.order, berlinIds.lindenhof, {sequence: 'order'}),
  form(formIds.hiddenNumber, berlinIds.lindenhof, {
    steps: [
      step('company', 1, {hidden: true, default: berlinIds.lindenhof}),
      step('service', 2, {hidden: true, default: String(berlinServices.cut)}),
      step('master', 3, {hidden: true, default: berlinTeam.mira}),
      step('datetime', 4),
      step('contact', 5),
      step('comfirm', 6),
    ],
  }),
  form(formIds.hiddenText, locationIds.london, {
    steps: names.map((name, index) =>
      step(name, index + 1, {hidden: name === 'master' ? '1' : '0', default: name === 'master' ? '-1' : ''}),
    ),
  }),
  form(formIds.empty, berlinIds.annex),
  form(formIds.events, locationIds.tbilisi, {recordTypeId: 1, events: 3}),
  form(formIds.bigChain, bigLocationId, {chainId: bigChain.id}),
];

const byId = new Map(forms.map((entry) => [entry.id, entry]));

/** @param hasLocation is there a location of that number? It then has a form of the same one. */
export function findForm(id: number, hasLocation: boolean): Form | undefined {
  return byId.get(id) ?? (hasLocation ? form(id, id) : undefined);
}
