// A sign-in on a proxy of another origin: kept with credentials="include", and told where the browser did not keep it.
import {demoClient} from '../../../sandbox/index.js';
import {expect, test} from '../support/test.js';

for (const [tag, attributes, isKept] of [
  ['the page says nothing of credentials', '', false],
  ['credentials="same-origin"', 'credentials="same-origin"', false],
  ['credentials="omit"', 'credentials="omit"', false],
  ['credentials="include"', 'credentials="include"', true],
] as const) {
  test(`${tag}: ${isKept ? 'kept' : 'told, in place of two events'}`, async ({page, site, makeSite, seen}) => {
    const {origin} = new URL(site.url);
    const proxy = await makeSite({env: {ALLOWED_ORIGINS: origin}});
    await page.goto(
      site.page(
        '/partner.html',
        `<!doctype html><html lang="en"><script type="module" src="/cdn/altegio-elements.js"></script>
          <altegio-sign-in methods="password" proxy-url="${proxy.url}/altegio" ${attributes}></altegio-sign-in>`,
      ),
    );
    await page.getByLabel('Phone number or e-mail').fill(demoClient.email);
    await page.getByLabel('Password', {exact: true}).fill(demoClient.password);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    const kept = page.getByText(/Signed in as .*Grace Miller/).first();
    const told = page.getByRole('alert').filter({hasText: 'You were signed in, but this browser did not remember it.'});
    await expect(isKept ? kept : told).toBeVisible();
    expect(proxy.seen('POST', 'booking/auth')).toHaveLength(1);
    const types = (await seen.events()).map(({type, detail}) => `${type} ${JSON.stringify(detail)}`);
    expect(types).toEqual([isKept ? 'altegio-signed-in null' : 'altegio-error {"code":"signed-out"}']);
    const lines = seen.console.filter((line) => /credentials/.test(line) && /[Cc]ookie/.test(line));
    expect(lines).toHaveLength(isKept ? 0 : 1);
    // What was typed is still there.
    if (!isKept) await expect(page.getByLabel('Phone number or e-mail')).toHaveValue(demoClient.email);
  });
}
