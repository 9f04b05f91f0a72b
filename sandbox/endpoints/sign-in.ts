// Responsible for: the three calls of a sign-in: password, SMS code to a phone, and exchanging that code for a token.
// Not for: the account of a signed-in client (account.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {jsonBody, locationParam, refuseBlocked, requiredPhone, requiredText, textOrNumber, type Call} from '../call.js';
import {phoneDigits} from '../model/phones.js';
import type {Client} from '../state.js';

/** POST booking/auth: 201 (reference A.1). */
export function passwordSignIn(call: Call): Answer {
  const body = jsonBody(call);
  const login = requiredText(body, 'login');
  const password = requiredText(body, 'password');
  const phone = phoneDigits(login);
  const client = phone === null ? call.state.clientByEmail(login) : call.state.clientByPhone(phone);
  if (client?.password !== password) {
    throw new AltegioFailure(call.settings.wrongPasswordStatus, 'Wrong login or password');
  }
  return {kind: 'data', status: 201, data: userJson(call, client)};
}

/** POST book_code/{location}: 201 without `data`, even if the SMS will not arrive (pain C.1). */
export function sendBookingCode(call: Call): Answer {
  const location = locationParam(call);
  const body = jsonBody(call);
  const phone = requiredPhone(body['phone']);
  refuseBlocked(call, phone);
  if (call.settings.fullnameRequired && textOrNumber(body['fullname']) === null) {
    throw new AltegioFailure(422, 'The name is required', 435);
  }
  call.codes.send({kind: 'booking', phone}, location.title, call.settings, call.now);
  return {kind: 'done', status: 201, message: 'Created'};
}

/** POST user/auth: 201. A new phone becomes a client without a password. */
export function codeSignIn(call: Call): Answer {
  const body = jsonBody(call);
  const phone = requiredPhone(body['phone']);
  const code = textOrNumber(body['code']);
  if (code === null || !call.codes.redeem({kind: 'booking', phone}, code, call.now)) throw wrongCode(call);
  refuseBlocked(call, phone);
  const client = call.state.clientByPhone(phone) ?? call.state.addClient(phone);
  return {kind: 'data', status: 201, data: userJson(call, client)};
}

export function wrongCode(call: Call): AltegioFailure {
  const {wrongCodeStatus, wrongCodeAltegioCode} = call.settings;
  return new AltegioFailure(wrongCodeStatus, 'Wrong confirmation code', wrongCodeAltegioCode);
}

export function userJson(call: Call, client: Client): object {
  return {
    id: client.id,
    user_token: call.state.tokenOf(client),
    name: client.name,
    phone: `+${client.phone}`,
    login: client.phone,
    email: client.email,
    avatar: `${call.settings.imageBase}/no-master.png`,
  };
}
