// Responsible for: the signed-in client's own data, phone and password.
// Not for: signing in (sign-in.ts), and appointments (appointments.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {
  jsonBody,
  notFound,
  numberQuery,
  refuseBlocked,
  requiredPhone,
  requiredText,
  signedIn,
  textOrNumber,
  type Call,
} from '../call.js';
import {chains, locationById} from '../seed/world.js';
import {userJson, wrongCode} from './sign-in.js';
import type {Client} from '../state.js';

/** "At least 8 characters": the hosted widget's own text (reference A.2, i18n). */
const minPasswordLength = 8;

/** GET booking/user/data. The key "0" repeats the token (reference A.5). */
export function userData(call: Call): Answer {
  const client = signedIn(call);
  const data = {0: call.state.tokenOf(client), ...userJson(call, client)};
  return {kind: 'data', status: 200, data};
}

/** GET booking/user/phone_confirmation: 202. Sends an SMS. */
export function sendPhoneUpdateCode(call: Call): Answer {
  const client = signedIn(call);
  const phone = requiredPhone(call.query.get('phone'));
  const locationId = numberQuery(call, 'company_id');
  const chainId = numberQuery(call, 'group_id');
  if ((locationId === null) === (chainId === null)) {
    throw new AltegioFailure(422, 'Exactly one of company_id and group_id is required', 422);
  }
  const sender = locationId === null ? chainTitle(chainId) : locationById(locationId)?.title;
  if (sender === undefined) throw notFound();
  refuseBlocked(call, phone);
  call.codes.send({kind: 'phone-update', phone, clientId: client.id}, sender, call.settings, call.now);
  return {kind: 'done', status: 202, message: 'Accepted'};
}

/** PUT booking/user: 202 without `data`. A new phone needs the code that was sent to it. */
export function updateUser(call: Call): Answer {
  const client = signedIn(call);
  const body = jsonBody(call);
  const change = {name: textOrNumber(body['name']), email: textOrNumber(body['email'])};
  const phone = body['phone'] === undefined ? null : requiredPhone(body['phone']);
  if (change.name === null && change.email === null && phone === null) {
    throw new AltegioFailure(422, 'Nothing to change', 422);
  }
  if (change.email !== null && !/^[^@\s]+@[^@\s]+$/.test(change.email)) {
    throw new AltegioFailure(422, 'The e-mail has a wrong format', 400);
  }
  if (phone !== null) changePhone(call, client, phone, textOrNumber(body['confirmation_code']));
  client.name = change.name ?? client.name;
  if (call.settings.emailChangesAtOnce) client.email = change.email ?? client.email;
  return {kind: 'done', status: 202, message: 'Accepted'};
}

/** PUT booking/user/password: returns a new token. The old one becomes invalid in every session. */
export function changePassword(call: Call): Answer {
  const client = signedIn(call);
  const body = jsonBody(call);
  const oldPassword = requiredText(body, 'old_password');
  const newPassword = requiredText(body, 'new_password');
  const {wrongOldPasswordStatus, weakPasswordStatus} = call.settings;
  if (client.password !== oldPassword) {
    throw new AltegioFailure(wrongOldPasswordStatus, 'The old password is wrong');
  }
  if (newPassword.length < minPasswordLength) {
    throw new AltegioFailure(weakPasswordStatus, `A password has at least ${minPasswordLength} characters`);
  }
  client.password = newPassword;
  return {kind: 'data', status: 200, data: {user_token: call.state.rotateToken(client)}};
}

function changePhone(call: Call, client: Client, phone: string, code: string | null): void {
  if (phone === client.phone && code === null) return;
  const purpose = {kind: 'phone-update', phone, clientId: client.id} as const;
  if (code === null || !call.codes.redeem(purpose, code, call.now)) throw wrongCode(call);
  const owner = call.state.clientByPhone(phone);
  if (owner && owner.id !== client.id) {
    throw new AltegioFailure(call.settings.phoneTakenStatus, 'This phone number belongs to another account');
  }
  client.phone = phone;
}

function chainTitle(chainId: number | null): string | undefined {
  return chains.find(({id}) => id === chainId)?.title;
}
