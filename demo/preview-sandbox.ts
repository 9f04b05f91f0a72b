// Responsible for: a sandbox inside the page, for previews: no server, no SMS, nothing stored. It keeps the session as the
// reference proxy does, so that a visitor can be signed in before an element makes a request. Not for: the answers (sandbox/).
import {createSandbox, demoClient, type Sandbox} from '../sandbox/index.js';
import {withoutFarPictures} from './near-pictures.js';

export interface PreviewSandbox {
  readonly sandbox: Sandbox;
  /** Answers a request to the proxy at `proxyUrl`, which may be any address. */
  answer(request: Request, proxyUrl: string): Promise<Response>;
  /** False: a visitor without an account. */
  signIn(known: boolean): Promise<void>;
}

const base = 'https://sandbox.invalid/altegio/';

export function createPreviewSandbox(): PreviewSandbox {
  const sandbox = createSandbox({basePath: '/altegio', settings: {imageBase: ''}});
  let token: string | undefined;

  async function throughCookie(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    if (token) headers.set('Authorization', `User ${token}`);
    const answer = await withoutFarPictures(await sandbox.fetch(new Request(request, {headers})));
    const text = await answer.text();
    const [, fresh] = /"user_token":"(\w+)"/.exec(text) ?? [];
    token = fresh ?? token;
    const body = fresh ? text.replaceAll(fresh, '') : text;
    return new Response(body || null, {status: answer.status, headers: answer.headers});
  }

  return {
    sandbox,
    async answer(request, proxyUrl) {
      const root = new URL(proxyUrl.replace(/\/*$/, '/'), document.baseURI).href;
      const path = request.url.startsWith(root) ? request.url.slice(root.length) : '';
      const {method, headers, signal} = request;
      if (path === 'session') {
        if (method === 'DELETE') token = undefined;
        const data = method === 'DELETE' ? null : {signed_in: token !== undefined};
        return Response.json({success: true, data, meta: []});
      }
      const body = await request.text();
      return throughCookie(new Request(base + path, {method, headers, signal, ...(body && {body})}));
    },
    async signIn(known) {
      token = undefined;
      if (!known) return;
      const {email: login, password} = demoClient;
      const headers = {'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json'};
      const body = JSON.stringify({login, password});
      await throughCookie(new Request(`${base}booking/auth`, {method: 'POST', headers, body}));
    },
  };
}
