// Responsible for: the sandbox's panel: who to sign in as, and the phone on which the SMS codes appear.
// Not for: the sandbox itself.
import type {Client} from '../../src/api/client.js';
import {demoClient, type Sandbox} from '../../sandbox/index.js';

const {phone, email, password} = demoClient;

const markup = `<details open>
  <summary>Sandbox</summary>
  <p>The examples run on a fake Altegio in this page. Nothing is sent anywhere; a reload starts over.</p>
  <dl><dt>Phone</dt><dd>${phone}</dd><dt>E-mail</dt><dd>${email}</dd><dt>Password</dt><dd>${password}</dd></dl>
  <p><button type="button">Sign in as Grace Miller</button> <span role="status"></span></p>
  <h2>SMS</h2>
  <div role="log" aria-label="SMS"><p>Press “Send code”, and the code appears here.</p></div>
</details>`;

export function showPanel(panel: HTMLElement, sandbox: Sandbox, client: Client): void {
  panel.innerHTML = markup;
  const [details, button, status, log] = ['details', 'button', '[role=status]', '[role=log]'].map((place) =>
    panel.querySelector<HTMLElement>(place),
  );
  // On a phone it would lie over the text.
  details?.toggleAttribute('open', !matchMedia('(max-width: 75rem)').matches);

  sandbox.events.addEventListener('sms', () => {
    details?.setAttribute('open', '');
    log?.replaceChildren(...sandbox.outbox.toReversed().map(({phone: to, text}) => paragraph(`${to}: ${text}`)));
  });

  const isIn = (): boolean => client.session.status === 'signed-in';
  button?.addEventListener('click', async () => {
    try {
      await (isIn() ? client.signOut() : client.signInByPassword({login: email, password}));
    } catch {
      if (status)
        status.textContent = 'That did not work: an example may have changed the password. Reload to start over.';
    }
  });
  client.session.addEventListener('change', () => {
    if (button) button.textContent = isIn() ? 'Sign out' : 'Sign in as Grace Miller';
  });
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}
