// The rules and times of an appointment, in this engine: the tables that Node runs too.
import {assert} from '@open-wc/testing/pure';
import {ruleCases} from '../../support/rules/booking-rules.js';
import {countdownCases, dayCases} from '../../support/rules/booking-times.js';

describe('rules and times of an appointment', () => {
  for (const {name, actual, expected} of [...ruleCases, ...countdownCases, ...dayCases])
    it(name, () => assert.deepEqual(actual(), expected));
});
