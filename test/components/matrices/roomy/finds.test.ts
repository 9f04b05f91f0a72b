// The search itself: it finds text that cannot be read, and nothing where all can be.
import {assert} from '@open-wc/testing/pure';
import {cutOff} from '../../../support/matrices/cut-off.js';

function element(markup: string): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = 'width: 200px; font: 16px/1.5 monospace';
  host.attachShadow({mode: 'open'}).innerHTML = `<div class="root">${markup}</div>`;
  document.body.append(host);
  return host;
}

afterEach(() => document.body.replaceChildren());

const faults: Readonly<Record<string, string>> = {
  'cut off': '<p style="overflow: hidden; width: 60px; white-space: nowrap">Thursday at noon</p>',
  'cut off below': '<p style="overflow: hidden; height: 24px">Thursday, the third of December, at noon</p>',
  'leaves its box': '<p style="white-space: nowrap">Thursday, the third of December, at noon</p>',
  'lies on each other': '<p>Thursday</p><p style="margin-top: -40px">Friday</p>',
  'controls lie on each other': '<button>One</button><button style="margin-left: -30px">Two</button>',
};

for (const [fault, markup] of Object.entries(faults))
  it(fault, () => assert.include(cutOff(element(markup)).join(), fault.replace(' below', '')));

it('what is only heard, what is scrolled, and lines that follow one another are no faults', () => {
  const fine = `<p>Thursday, the third of December, at noon</p><h2 style="line-height: 1.1">Two lines of a heading</h2>
    <span class="quiet" style="position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%)">Price</span>
    <div style="overflow: auto; height: 30px"><p>Thursday, the third of December, at noon</p></div>`;
  assert.deepEqual(cutOff(element(fine)), []);
});
