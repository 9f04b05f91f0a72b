// Responsible for: the form that describes one fault. Not for: sending it (drawer.ts).
import {html, type TemplateResult} from 'lit';
import type {FaultEntry} from './switchboard.js';

const routes: readonly (readonly [route: string, words: string])[] = [
  ['*', 'Everything'],
  ['POST book_code', 'Send a sign-in code'],
  ['POST user/auth', 'Sign in by code'],
  ['POST booking/auth', 'Sign in by password'],
  ['GET booking/user/data', 'Who is signed in'],
  ['GET booking/user/phone_confirmation', 'Send a code to a new phone'],
  ['PUT booking/user', 'Confirm the new phone'],
  ['PUT booking/user/password', 'Change password'],
  ['GET user/records', 'List of bookings, and one'],
  ['DELETE user/records', 'Cancel a booking'],
  ['PUT book_record', 'Move a booking'],
  ['GET book_dates', 'Free days'],
  ['GET book_times', 'Free times'],
  ['GET book_services', 'Services'],
  ['GET book_staff', 'Team'],
  ['GET activity/{location}/search', 'Group events'],
  ['POST book_check', 'Ask whether it can be booked'],
  ['POST book_record', 'Book'],
  ['POST activity/{location}/{event}/book', 'Book a group event'],
];

type Fault = FaultEntry['fault'];

const faults: readonly (readonly [words: string, fault: Fault])[] = [
  ['Slow: 3 seconds', {kind: 'delay', ms: 3000}],
  ['Never answers', {kind: 'hang'}],
  ['Connection cut', {kind: 'cut'}],
  ['Connection cut after the work was done', {kind: 'cut', after: true}],
  ['Half of the answer', {kind: 'truncated'}],
  ['A web page with status 403', {kind: 'html403'}],
  ['Too many requests, no Retry-After', {kind: 'rate-limited'}],
  ['Too many requests, 30 seconds', {kind: 'rate-limited', retryAfter: 30}],
  ['The wall against robots', {kind: 'wall'}],
  ['Error shape 1: the usual envelope', {kind: 'error-shape', shape: 1}],
  ['Error shape 2: no success key', {kind: 'error-shape', shape: 2}],
  ['Error shape 3: both at once', {kind: 'error-shape', shape: 3}],
  ['Error shape 4: a web page', {kind: 'error-shape', shape: 4}],
  ['Error shape 5: status 200 all the same', {kind: 'error-shape', shape: 5}],
  ...[500, 503, 422, 404, 403, 401].map((status) => [`Status ${status}`, {kind: 'status', status}] as const),
];

/** @param add receives the chosen fault */
export function faultForm(add: (entry: FaultEntry) => void): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? '');
    const fault = faults[Number(text('fault'))]?.[1];
    const times = text('times');
    if (fault) add({route: text('route'), fault: {...fault, ...(times && {times: Number(times)})}});
  };
  return html`<form class="fault-form" aria-label="Switch a fault on" @submit=${submit}>
    <label
      >Route
      <select name="route">
        ${routes.map(([route, words]) => html`<option value=${route}>${words}</option>`)}
      </select>
    </label>
    <label
      >What happens
      <select name="fault">
        ${faults.map(([words], index) => html`<option value=${index}>${words}</option>`)}
      </select>
    </label>
    <label
      >How often
      <select name="times">
        <option value="">Until removed</option>
        <option value="1">Once</option>
        <option value="3">Three times</option>
      </select>
    </label>
    <button>Switch on</button>
  </form>`;
}
