// Responsible for: elements of a page of the documentation that talk to a sandbox in this page. Not for: the menu (site.ts), what
// the sandbox's panel shows (panel.ts).
import {createClient} from '../../src/api/client.js';
import {withoutFarPictures} from '../../demo/near-pictures.js';
import {createSandbox} from '../../sandbox/index.js';
import {showPanel} from './panel.js';

export async function bringToLife(panel: HTMLElement): Promise<void> {
  const sandbox = createSandbox({basePath: '/altegio', settings: {imageBase: ''}});
  const client = createClient({
    proxyUrl: '/altegio',
    fetch: async (request) => withoutFarPictures(await sandbox.fetch(request)),
  });
  for (const element of document.querySelectorAll('.live *')) {
    if (element.localName.startsWith('altegio-')) Object.assign(element, {client});
  }
  showPanel(panel, sandbox, client);
  // Not sooner: an element that has no client yet would look for a proxy.
  await import('../../src/index.js');
}
