import {expect} from '@open-wc/testing';
import {loadWhenFound} from '../../../src/base/page/late-tags.js';
import {fakeClock} from '../../support/clock.js';

let names = 0;

/** The file of a tag that no other test has. It counts how often it is asked for. */
class LateFile {
  readonly tag = `late-tag-${names++}`;
  asked = 0;
  readonly #failures: number;

  /** @param failures how many of the first requests fail */
  constructor(failures = 0) {
    this.#failures = failures;
  }

  readonly load = async (): Promise<void> => {
    if (this.asked++ < this.#failures) throw new TypeError('Failed to fetch');
  };

  /** As the script-tag file of the page does. */
  watch(): void {
    loadWhenFound({[this.tag]: this.load});
  }
}

/** Changes the page, and lets everybody who watches it act. */
async function append(tag: string): Promise<void> {
  document.body.append(document.createElement(tag));
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe('the file of an element whose tag comes later', () => {
  it('is loaded when the tag is on the page, once', async () => {
    const file = new LateFile();
    file.watch();
    await append('p');
    expect(file.asked).to.equal(0);
    await append(file.tag);
    await append(file.tag);
    expect(file.asked).to.equal(1);
  });

  it('is loaded once for two script-tag files', async () => {
    const file = new LateFile();
    await append(file.tag);
    file.watch();
    file.watch();
    await append('p');
    expect(file.asked).to.equal(1);
  });

  it('is asked for again when the page changes after a pause, when it has not come', async () => {
    const clock = fakeClock();
    const file = new LateFile(1);
    file.watch();
    await append(file.tag);
    await append('p');
    expect(file.asked, 'not with every change').to.equal(1);
    clock.advance(5000);
    await append('p');
    await append('p');
    clock.restore();
    expect(file.asked).to.equal(2);
  });
});
