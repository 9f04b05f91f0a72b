// Responsible for: requests to the control endpoints of the sandbox under /sandbox. Not for: showing the answers (drawer.ts).
export interface Sms {
  readonly id: number;
  readonly at: number;
  readonly phone: string;
  readonly code: string;
  readonly text: string;
}

export interface GuestRecord {
  readonly id: number;
  readonly hash: string;
}

export interface FaultEntry {
  readonly route: string;
  readonly fault: {readonly kind: string} & Readonly<Record<string, unknown>>;
}

export type Setting = string | number | boolean | null;

export const readSandbox = <T>(place: string): Promise<T> => ask<T>('GET', place);
export const setFault = (entry: FaultEntry): Promise<readonly FaultEntry[]> => ask('PUT', 'faults', entry);
export const clearFaults = (route?: string): Promise<readonly FaultEntry[]> =>
  ask('DELETE', `faults${route === undefined ? '' : `?route=${encodeURIComponent(route)}`}`);
export const changeSetting = (name: string, value: Setting): Promise<Record<string, Setting>> =>
  ask('PATCH', 'settings', {[name]: value});
export const resetSandbox = (): Promise<unknown> => ask('POST', 'reset');

/** Throws an Error with the message from the control endpoint. */
async function ask<T>(method: string, place: string, body?: unknown): Promise<T> {
  const response = await fetch(`/sandbox/${place}`, {
    method,
    ...(body === undefined ? {} : {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
  });
  const answer = (await response.json()) as T & {message?: string};
  if (!response.ok) throw new Error(answer.message ?? `${response.status}`);
  return answer;
}
