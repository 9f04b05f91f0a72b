// Module by module. What the endpoints of the account load, and when. How a call is sent is tested in test/api.
import {assert} from '@open-wc/testing/pure';
import type {Http} from '../../../src/api/http.js';
import {laterEndpoint} from '../../../src/base/connection/later-requests.js';
import {until} from '../../support/until.js';

const file = /\/base\/connection\/requests\.ts/;
const fetched = (): boolean => performance.getEntriesByType('resource').some(({name}) => file.test(name));

describe('the endpoints of the account', () => {
  it('are fetched once the page has been painted, before a press needs them', async () => {
    assert.isFalse(fetched(), 'not with the element');
    laterEndpoint({} as Http, 'signOut');
    assert.isFalse(fetched(), 'not before the paint');
    await until(fetched);
  });
});
