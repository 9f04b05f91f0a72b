// Responsible for: prices and numbers as people of a language read them. Not for: dates (dates.ts), or what a price is of.
import {cached, numeric} from './intl-cache.js';

/**
 * @param currency as locations write it: a code (`USD`), a sign (`$`), a word (`грн`). A sign stands where the language puts
 * one, and stays what it is: `$` is many countries' own. A word stands behind the number, as it is read.
 */
export const formatPrice = (low: number, high: number, currency: string, lang: string): string =>
  // The same prices are drawn again with each press.
  cached(`${low} ${high} ${lang}${currency}`, () => priceText(low, high, currency, lang));

function priceText(low: number, high: number, currency: string, lang: string): string {
  const whole = !(low % 1 || high % 1);
  const {format, sign, behind} = cached(`price${lang}${currency}${whole}`, () => priceFormat(currency, whole, lang));
  const parts = low === high ? format.formatToParts(low) : format.formatRangeToParts(low, high);
  const text = parts.map(({type, value}) => (sign && type === 'currency' ? sign : value)).join('');
  // Marks of direction would turn a range around where it stands: a price is read from left to right.
  return text.replace(/\p{Cf}/gu, '') + behind;
}

interface PriceFormat {
  readonly format: Intl.NumberFormat;
  /** Goes where the format puts its own. */
  readonly sign?: string;
  readonly behind: string;
}

function priceFormat(currency: string, whole: boolean, lang: string): PriceFormat {
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(numeric(lang), {currencyDisplay: 'narrowSymbol', ...options});
  const style = 'currency';
  // Words of three letters, and no codes. Not asked of `Intl.DisplayNames`: a first one costs 30 ms.
  if (/^(?!le[ikuv]|s[ou]m|d[ei]n|man|grn|yen|won)[a-z]{3}$/i.test(currency))
    return {format: make({style, currency}), behind: ''};
  const most = whole || /[₩₫円원]/.test(currency) ? 0 : /^[KBJ]D$|^د.?[كبأتعل]|^ر.?ع/.test(currency) ? 3 : 2;
  const digits = {minimumFractionDigits: currency ? most : 0, maximumFractionDigits: most};
  // `kr` is a sign as well. A letter beside a digit needs a space, as a code does.
  return /\p{Sc}|^[a-z]\p{L}?\.?$/iu.test(currency)
    ? {
        format: make({
          ...digits,
          style,
          currency: 'USD',
          ...(/[\p{L}.]$/u.test(currency) && {currencyDisplay: 'code'}),
        }),
        sign: currency,
        behind: '',
      }
    : {format: make(digits), behind: currency && `\u00a0${currency}`};
}

export function formatNumber(value: number, lang: string): string {
  return cached(`number${lang}`, () => new Intl.NumberFormat(numeric(lang), {maximumFractionDigits: 1})).format(value);
}
