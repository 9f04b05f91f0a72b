// Responsible for: what a press on "Change password" does, in a file that is loaded later. Not for: the form (change-password.ts).
import type {Client} from '../../api/client.js';
import {verifyPasswordChange} from '../../api/after-lost-answer.js';
import type {AltegioApiError} from '../../api/errors.js';
import {keepFocus} from '../../base/focus/focus-later.js';
import type {Host} from '../../base/host.js';
import {nameEyes} from '../../base/named-eyes.js';
import {Writes} from '../../base/writes.js';
import {password} from '../../i18n/en/password-change.js';
import {
  check,
  whenLost,
  type Faults,
  type FieldName,
  type PasswordState,
  type Rules,
  type Values,
} from './change-password.state.js';

export type PasswordApi = Pick<Client, 'session' | 'changePassword' | 'getUser'>;

/** Gives the element what it has from now on. */
export function begin(host: Host): void {
  host.addWrites(Writes);
  host.addWords({password});
  nameEyes(host);
  keepFocus(host.element);
}

/** What is pressed. */
export interface Form {
  readonly host: Host;
  readonly values: Values;
  readonly rules: Rules;
  /** The answer to the press before was lost. */
  readonly unsure: boolean | undefined;
  api(): PasswordApi;
  /** Goes on to this state. */
  show(stage: PasswordState): void;
}

export async function changePassword(form: Form): Promise<void> {
  const {api, host, rules, values, unsure} = form;
  const {current, next} = values;
  const faults = check(values, rules);
  const wrong = (['current', 'next', 'repeat'] as const).find((name) => faults[name]);
  if (wrong) {
    showFaults(form, faults, wrong);
    host.emitError({code: wrong === 'current' ? 'wrong-password' : 'weak-password'});
    return;
  }
  form.show({phase: 'saving'});
  const settled = await host.writes.settle({
    // A line feed cannot be typed: other passwords are another intent.
    intent: `${current}\n${next}`,
    send: (signal, idempotencyKey) =>
      api().changePassword({currentPassword: current, newPassword: next, signal, idempotencyKey}),
    verify: (signal, lost) => verifyPasswordChange(api(), lost, {signal}),
  });
  switch (settled?.outcome) {
    case undefined:
      return showFaults(form, {}, 'current');
    case 'done':
      form.show({phase: 'changed'});
      host.emit('altegio-password-changed');
      return void host.focusOn('.notice');
    case 'failed':
      return refused(form, settled.error, unsure);
    case 'not-done':
    case 'unknown': {
      const {error, lost, outcome} = settled;
      host.emitError(lost);
      // A proxy gives a server error again, so another press would not find out.
      if ((lost.status ?? 0) > 499 && error.code === 'signed-out') {
        return showFaults(form, {form: 'password.changedElsewhere'}, 'current');
      }
      showFaults(form, {form: whenLost(lost, outcome)}, 'current', outcome === 'unknown');
    }
  }
}

/** @param unsure the answer before this one was lost */
function refused(form: Form, error: AltegioApiError, unsure: boolean | undefined): void {
  form.host.emitError(error);
  if (error.code === 'wrong-password') return showFaults(form, {current: error}, 'current');
  if (error.code === 'weak-password') return showFaults(form, {next: error}, 'next');
  showFaults(form, {form: unsure && error.code === 'signed-out' ? 'password.changedElsewhere' : error}, 'current');
}

function showFaults({host, show}: Form, faults: Faults, name: FieldName, unsure = false): void {
  show({phase: 'editing', faults, unsure});
  void host.focusOn(faults.form ? '.notice' : `#${name}`);
}
