// Responsible for: the Bulgarian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite "Вие"; buttons in the imperative, as commands to the page.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Опитай отново',
  busy: 'Един момент…',
  config: 'Тук още не всичко е настроено. Моля, свържете се с нас.',
  network: 'Връзката прекъсна. Проверете я и опитайте отново.',
  timeout: 'Отговорът не дойде навреме. Опитайте отново.',
  offline: 'Нямате връзка с интернет. Свържете се и опитайте отново.',
  'rate-limited': 'Твърде много опити. Опитайте отново след {time}.',
  unavailable: 'В момента не може да се резервира. Опитайте отново по-късно.',
  'signed-out': 'Излезли сте от профила си. Влезте и опитайте отново.',
  forbidden: 'Това не е разрешено тук. Моля, свържете се с нас.',
  'verification-required': 'Не успяхме да проверим, че сте човек. Опитайте отново или ни се обадете.',
  'invalid-request': 'Данните не бяха приети. Проверете ги и опитайте отново.',
  unknown: 'Нещо се обърка. Опитайте отново.',
};
