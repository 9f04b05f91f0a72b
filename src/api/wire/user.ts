// Responsible for: Altegio's field names of a client's account, and the token in an answer. Not for: appointments (appointment.ts).
import type {User} from '../models.js';
import {identifier, object, text} from './read.js';

export function toUser(data: unknown): User {
  const wire = object(data);
  return {
    id: identifier(wire['id']),
    name: text(wire['name']),
    phone: text(wire['phone']),
    email: text(wire['email']),
  };
}

/** The token in an answer. null: cookie mode, in which the proxy removes it. */
export function toUserToken(data: unknown): string | null {
  const token = text(object(data)['user_token']);
  // A token with other characters would make each later request fail, with the token in the error message.
  return /^[!-~]+$/.test(token) ? token : null;
}
