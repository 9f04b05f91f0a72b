// Responsible for: reading a fault from untrusted JSON, with a sentence for each problem.
// Not for: whether the route exists (Faults.set).

import type {Fault} from './faults.js';

/** Thrown with a message for the person who sent the JSON. */
export class BadInput extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const kinds = [
  'status',
  'delay',
  'hang',
  'cut',
  'truncated',
  'html403',
  'rate-limited',
  'wall',
  'error-shape',
  'steal',
  'fill',
];

export function readFault(value: unknown): Fault {
  const fields = readObject(value, 'A fault');
  const times = optionalInteger(fields, 'times', 1, Number.MAX_SAFE_INTEGER);
  return {...readKind(fields), ...(times === undefined ? {} : {times})};
}

export function readObject(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput(`${what} is a JSON object.`);
  }
  return {...value};
}

function readKind(fields: Fields): Fault {
  const {kind} = fields;
  switch (kind) {
    case 'hang':
    case 'truncated':
    case 'html403':
    case 'wall':
    case 'steal':
    case 'fill':
      return {kind};
    case 'status': {
      // The range of a Response.
      const status = integer(fields, 'status', 200, 599);
      if ([204, 205, 304].includes(status)) throw new BadInput('"status" is one that has a body.');
      return fields['body'] === undefined ? {kind, status} : {kind, status, body: fields['body']};
    }
    case 'delay': {
      const ms = integer(fields, 'ms', 0, 600_000);
      const late = {kind, ms, ...optionalFlag(fields, 'after')} as const;
      // oxlint-disable-next-line unicorn/no-thenable -- a field of the fault, and its value is never a function
      return fields['then'] === undefined ? late : {...late, then: readFault(fields['then'])};
    }
    case 'cut': {
      return {kind, ...optionalFlag(fields, 'after')};
    }
    case 'rate-limited': {
      const retryAfter = optionalInteger(fields, 'retryAfter', 0, 86_400);
      return retryAfter === undefined ? {kind} : {kind, retryAfter};
    }
    case 'error-shape': {
      const status = optionalInteger(fields, 'status', 400, 599);
      const code = optionalInteger(fields, 'code', 0, 99_999);
      return {
        kind,
        shape: readShape(fields['shape']),
        ...(status === undefined ? {} : {status}),
        ...(code === undefined ? {} : {code}),
      };
    }
    default:
      throw new BadInput(`"kind" is one of ${kinds.join(', ')}.`);
  }
}

function readShape(value: unknown): 1 | 2 | 3 | 4 | 5 {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value;
  throw new BadInput('"shape" is a number from 1 to 5.');
}

function optionalFlag(fields: Fields, name: 'after'): {readonly after?: boolean} {
  const value = fields[name];
  if (value !== undefined && typeof value !== 'boolean') throw new BadInput(`"${name}" is true or false.`);
  return value === undefined ? {} : {[name]: value};
}

function integer(fields: Fields, name: string, least: number, most: number): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadInput(`"${name}" is a whole number from ${least} to ${most}.`);
}

function optionalInteger(fields: Fields, name: string, least: number, most: number): number | undefined {
  return fields[name] === undefined ? undefined : integer(fields, name, least, most);
}
