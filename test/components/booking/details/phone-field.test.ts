// The phone field among the contacts: the same list of countries as in the other forms.
import {assert} from '@open-wc/testing/pure';
import {openDetails, withoutCode} from '../../../support/booking.js';
import {until} from '../../../support/until.js';

describe('<altegio-booking>: the phone among the contacts', () => {
  it('a country is chosen from the list, and a number without a calling code is one of that country', async () => {
    const ui = await openDetails({attributes: {...withoutCode.attributes, 'default-country': 'US'}});
    const select = ui.get('combobox', 'Country') as HTMLSelectElement;
    select.focus();
    await until(() => select.length > 40, 'the list is filled when it is reached for');
    select.value = 'DE';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => ui.text.includes('DE +49'));
    ui.introduce({phone: '030 55501234'});
    ui.press('Book');
    await ui.at('You are booked');
    assert.include(JSON.stringify(ui.wire.last('POST book_record').body), '493055501234');
  });
});
