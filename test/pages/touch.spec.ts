// Fields on a touch screen: iOS zooms in on one whose text is smaller than 16 px, and stays there. On the built files.
import {button, field, partnerPage, signInByPassword} from './support/drive.js';
import {expect, test} from './support/test.js';

const elements = `<altegio-sign-in proxy-url="/altegio" location-id="4564"></altegio-sign-in>
  <altegio-phone-verify purpose="sign-in" proxy-url="/altegio" location-id="4564"></altegio-phone-verify>
  <altegio-change-password proxy-url="/altegio" confirm></altegio-change-password>`;

/** What a host says, and how large a field's text is on touch and with a mouse; `#code` is 1.25 times the text. */
const looks: readonly (readonly [name: string, style: string, touch: number, mouse: number])[] = [
  ['nothing', '', 16, 16],
  ['swisspost 7820: 14 px', ':root {--altegio-font-size: 14px}', 16, 14],
  ['friendica 5668: 12 px', 'main {--altegio-font-size: 12px}', 16, 12],
  ['15 px', ':root {--altegio-font-size: 15px}', 16, 15],
  ['143 598: small text of the page', 'body {font-size: 10px} :root {--altegio-font-size: 1em}', 16, 10],
  ['a rem of 10 px', ':root {font-size: 10px; --altegio-font-size: 1.4rem}', 16, 14],
  ['a percentage', 'main {font-size: 16px; --altegio-font-size: 80%}', 16, 12.8],
  ['20 px stay', ':root {--altegio-font-size: 20px}', 20, 20],
  ['small in one element', 'altegio-sign-in, altegio-phone-verify, altegio-change-password {--altegio-font-size: 11px}', 16, 11],
]; // prettier-ignore

for (const [kind, hasTouch] of [
  ['touch', true],
  ['mouse', false],
] as const) {
  test.describe(kind, () => {
    test.use({hasTouch, isMobile: hasTouch, viewport: {width: 390, height: 800}});
    for (const [name, style, touch, mouse] of looks) {
      test(`fields under a host that says ${name}`, async ({page, site}) => {
        await page.goto(site.page('/touch.html', partnerPage(`<style>${style}</style>${elements}`)));
        await expect(button(page.locator('altegio-phone-verify'), 'Send code')).toBeVisible();
        expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(hasTouch);
        await button(page.locator('altegio-sign-in'), 'Use a password').click();
        await expect(field(page.locator('altegio-sign-in'), 'Password')).toBeVisible();
        const sizes = await page.evaluate(() =>
          ['altegio-sign-in', 'altegio-phone-verify', 'altegio-change-password']
            .flatMap((tag) => [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('input, select') ?? [])])
            .map((control) => parseFloat(getComputedStyle(control).fontSize)),
        );
        expect(sizes.length).toBeGreaterThan(3);
        for (const size of sizes) expect(size).toBeCloseTo(hasTouch ? touch : mouse, 1);
      });
    }

    test('the code is larger than the rest, and as large at least', async ({page, site}) => {
      await page.goto(
        site.page('/code.html', partnerPage(`<style>:root {--altegio-font-size: 10px}</style>${elements}`)),
      );
      const form = page.locator('altegio-phone-verify');
      await field(form, 'Phone number').fill('+13155550175');
      await button(form, 'Send code').click();
      const code = field(form, 'Code from the SMS');
      await expect(code).toBeVisible();
      const size = await code.evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
      expect(size).toBeCloseTo(hasTouch ? 16 : 12.5, 1);
    });
  });
}

test('the main button of each element keeps its ground under a pointer', async ({page, site}) => {
  const booking = '<altegio-booking proxy-url="/altegio" location-id="4564"></altegio-booking>';
  await page.goto(site.page('/pointer.html', partnerPage(`${elements}${booking}`)));
  for (const [tag, name] of [
    ['sign-in', 'Send code'],
    ['phone-verify', 'Send code'],
    ['booking', 'Continue'],
    ['change-password', 'Change password'],
  ] as const) {
    // A password is changed by who is signed in.
    if (tag === 'change-password') await signInByPassword(page);
    const main = button(page.locator(`altegio-${tag}`), name);
    await expect(main).toHaveAttribute('part', /button-primary/);
    const ground = (): Promise<string> =>
      main.evaluate(async (element) => {
        const style = getComputedStyle(element);
        await Promise.all(element.getAnimations().map(({finished}) => finished));
        return style.backgroundColor;
      });
    const before = await ground();
    await main.hover();
    expect(await ground(), tag).toBe(before);
    await page.mouse.move(0, 0);
  }
});
