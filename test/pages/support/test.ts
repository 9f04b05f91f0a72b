// Responsible for: Playwright's test with a site of its own, and with everything that a page may let slip: console,
// dialogs, events, violations of its policy. Not for: how elements are driven (drive.ts).
import {test as base} from '@playwright/test';
import {eventNames} from '../../../demo/front/event-names.js';
import {startSite, type Site, type SiteOptions} from './site.js';

export {expect} from '@playwright/test';

export interface Seen {
  /** Console messages and uncaught errors, but the browser's own line for each failed request. */
  readonly console: readonly string[];
  readonly dialogs: readonly string[];
  /** `altegio-*` events so far: type, tag, detail. */
  events(): Promise<readonly Event[]>;
  /** Directives of the page's policy that were violated. */
  violations(): Promise<readonly string[]>;
}

interface Event {
  readonly type: string;
  readonly tag: string;
  readonly detail: unknown;
}

interface Recorded {
  altegioEvents: Event[];
  altegioViolations: string[];
}

export const test = base.extend<{
  /** Other sites, closed when the test ends. */
  makeSite: (options: SiteOptions) => Promise<Site>;
  site: Site;
  seen: Seen;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
  makeSite: async ({}, use) => {
    const sites: Site[] = [];
    await use(async (options) => {
      const site = await startSite(options);
      sites.push(site);
      return site;
    });
    for (const site of sites) await site.close();
  },
  site: async ({makeSite}, use) => use(await makeSite({})),
  seen: [
    async ({page}, use) => {
      const messages: string[] = [];
      const dialogs: string[] = [];
      // Firefox asks for an icon by itself, under the page's policy, and says that it may not have it.
      const say = (text: string): void => {
        if (!/^Failed to load resource|\/favicon\.ico /.test(text)) messages.push(text);
      };
      page.on('console', (message) => say(message.text()));
      page.on('pageerror', (error) => say(String(error)));
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.addInitScript((names) => {
        const recorded = globalThis as unknown as Recorded;
        recorded.altegioEvents = [];
        recorded.altegioViolations = [];
        for (const type of names) {
          addEventListener(type, (event) => {
            const {detail} = event as CustomEvent<unknown>;
            recorded.altegioEvents.push({type, tag: (event.target as Element).localName, detail});
          });
        }
        addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
          if (!blockedURI.endsWith('/favicon.ico'))
            recorded.altegioViolations.push(`${violatedDirective} ${blockedURI}`);
        });
      }, eventNames);
      await use({
        console: messages,
        dialogs,
        events: () => page.evaluate(() => (globalThis as unknown as Recorded).altegioEvents),
        violations: () => page.evaluate(() => (globalThis as unknown as Recorded).altegioViolations),
      });
    },
    {auto: true},
  ],
});
