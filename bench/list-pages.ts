// Responsible for: the pages of the list bench, the sandbox's answers that they read.
// Not for: their clock (pages/list-clock.ts).
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createSandbox, demoClient} from '../sandbox/index.js';
import {bundle} from '../tools/bundle.js';
import {bare} from './page.js';

/** The built element by the path that a page asks for, with the file of the list, which it loads. */
export function builtList(): readonly (readonly [path: string, text: string])[] {
  const built = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../dist/cdn/${name}.js`, import.meta.url)), 'utf8');
  return [
    ['/ours.js', built('my-bookings')],
    ['/booking-list.js', built('booking-list')],
  ];
}

export const sizes = [20, 1000, 10_000] as const;

/** Altegio's answer for a client with so many appointments. */
export async function answerOf(appointments: number): Promise<string> {
  const sandbox = createSandbox({basePath: '/altegio', appointments});
  const ask = async (path: string, init: RequestInit): Promise<string> => {
    const headers = {Accept: 'application/vnd.api.v2+json', 'Content-Type': 'application/json', ...init.headers};
    return (await sandbox.fetch(new Request(`http://bench/altegio/${path}`, {...init, headers}))).text();
  };
  const credentials = JSON.stringify({login: demoClient.email, password: demoClient.password});
  const {data} = JSON.parse(await ask('booking/auth', {method: 'POST', body: credentials})) as {
    data: {user_token: string};
  };
  return ask('user/records/', {headers: {Authorization: `User ${data.user_token}`}});
}

export async function listPage(body: string, script: string): Promise<string> {
  const {code} = await bundle('bench/pages/list-clock.ts');
  return bare(`<script>${code}</script>
${body}
<script type="module" src="${script}"></script>`);
}
