// Responsible for: Altegio's names of what can be booked: form, services, categories.
// Not for: a location and its rules (location.ts), the team (member.ts), or free times (availability.ts).
import {AltegioApiError} from '../errors.js';
import type {
  BookingForm,
  BookingKind,
  BookingStep,
  BookingStepName,
  Catalogue,
  Category,
  OfferedService,
  ServicePrepayment,
} from '../models/catalogue.js';
import {toLink, toPicture} from './link.js';
import {readList} from './list.js';
import {count, flag, identifier, list, number, object, text, type Wire} from './read.js';

// `comfirm` is Altegio's own spelling.
const steps: Readonly<Record<string, BookingStepName>> = {
  city: 'city',
  company: 'location',
  service: 'services',
  master: 'team-member',
  datetime: 'time',
  contact: 'details',
  comfirm: 'confirm',
  confirm: 'confirm',
};

// The codes of Altegio that are no language tags, and those whose region is none.
const languages: Readonly<Record<string, string>> = {
  'uk-UK': 'uk-UA',
  'ka-KA': 'ka-GE',
  'kk-KK': 'kk-KZ',
  'cs-CS': 'cs-CZ',
  'cn-CN': 'zh-CN',
  'Lt-sr-SP': 'sr-Latn-RS',
  'sl-SL': 'sl-SI',
  'ar-AR': 'ar',
  'ee-EE': 'et-EE',
};

/** @throws AltegioApiError `bad-response` for what has neither a location nor steps */
export function toForm(data: unknown): BookingForm {
  const wire = object(data);
  const locationId = identifier(wire['company_id']);
  const found = list(wire['steps']).map(toStep);
  const known = found.filter((step) => step !== null);
  if (locationId === null && !known.length) throw new AltegioApiError('bad-response');
  const chainId = identifier(wire['group_id']);
  const sequence = text(wire['sequence_type']);
  const links = object(object(wire['brand'])['agreement_links']);
  return {
    id: identifier(wire['id']),
    locationId,
    chainId,
    steps: known.filter(({name}, index) => known.findIndex((step) => step.name === name) === index),
    sequence: sequence === 'steps' || sequence === 'order' ? sequence : 'menu',
    phoneConfirmation: chainId === null && flag(wire['phone_confirmation']),
    languages: list(wire['langs'])
      .map((lang) => text(object(lang)['code']))
      .filter(Boolean)
      .map((code) => languages[code] ?? code),
    specializationFirst: number(wire['specialization_display_mode']) !== 1,
    severalEvents: flag(wire['is_multiple_activity_record']),
    kind: toKind(wire['record_type_id']),
    links: {
      privacy: toLink(links['user_confidentiality_link']),
      terms: toLink(links['user_agreement_link']),
    },
  };
}

function toStep(value: unknown): BookingStep | null {
  const wire = object(value);
  const name = text(wire['step']);
  if (!Object.hasOwn(steps, name)) return null;
  const preset = number(wire['default']);
  return {
    name: steps[name] as BookingStepName,
    hidden: flag(wire['hidden']),
    default: preset === -1 ? 'any' : identifier(preset),
  };
}

/** In the order of the filters `hide_record_type_single`, `activity`, `mixed`; the numbers themselves are not documented. */
export function toKind(value: unknown): BookingKind | null {
  return (['appointments', 'events', 'any'] as const)[number(value) ?? -1] ?? null;
}

/** Services and categories; `[]` is "nothing offered". The key is `category`, the documentation's table says `categories`. */
export function toCatalogue(data: unknown): Catalogue {
  const wire = object(data);
  const nothing = Array.isArray(data) && !data.length;
  return {
    services: heaviestFirst(readList(nothing ? data : wire['services'], toService)),
    categories: heaviestFirst(
      list(wire['category'] ?? wire['categories'])
        .map(toCategory)
        .filter((one) => one !== null),
    ),
  };
}

/** Equal weights keep Altegio's order. */
function heaviestFirst<T extends {readonly weight: number}>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => b.weight - a.weight);
}

function toService(value: unknown): OfferedService | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  if (id === null) return null;
  return {
    id,
    title: text(wire['title']),
    categoryId: identifier(wire['category_id']),
    priceMin: number(wire['price_min']),
    priceMax: number(wire['price_max']),
    durationSeconds: count(wire['seance_length'], count(wire['session_length'], 0)) || null,
    prepayment: toPrepayment(wire),
    // 1: no online booking without a membership. Source: the label of the setting in Altegio's own administration.
    membershipOnly: flag(wire['abonement_restriction']),
    composite: flag(wire['is_composite']),
    image: toPicture(wire['image']) ?? toPicture(list(wire['images'])[0]),
    comment: text(wire['comment']),
    weight: number(wire['weight']) ?? 0,
  };
}

function toCategory(value: unknown): Category | null {
  const wire = object(value);
  const id = identifier(wire['id']);
  return id === null ? null : {id, title: text(wire['title']), weight: number(wire['weight']) ?? 0};
}

/** Of a service, a team member or an event. */
export function toPrepayment(wire: Wire): ServicePrepayment {
  const word = text(wire['prepaid']) || text(object(wire['prepaid_settings'])['status']);
  return word === 'required' ? word : word === 'allowed' ? 'possible' : 'none';
}
