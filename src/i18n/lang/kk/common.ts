// Responsible for: the Kazakh texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite «сіз».
import type {WordsOf} from '../../messages.js';
import {names} from '../../names/kk.js';
import {standIn} from '../../intl-fallback.js';

standIn('kk', names);

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Қайталап көру',
  busy: 'Бір сәт…',
  config: 'Бұл әлі бапталмаған. Бізге хабарласыңыз.',
  network: 'Байланыс үзілді. Оны тексеріп, қайталап көріңіз.',
  timeout: 'Жауап уақытында келмеді. Қайталап көріңіз.',
  offline: 'Интернет байланысы жоқ. Интернетке қосылып, қайталап көріңіз.',
  'rate-limited': 'Әрекет саны тым көп. {time} өткен соң қайталап көріңіз.',
  unavailable: 'Қазір жазылу мүмкін емес. Кейінірек қайталап көріңіз.',
  'signed-out': 'Сіз аккаунттан шығып кеткенсіз. Кіріп, қайталап көріңіз.',
  forbidden: 'Мұнда бұған рұқсат жоқ. Бізге хабарласыңыз.',
  'verification-required': 'Сіздің адам екеніңізді тексере алмадық. Қайталап көріңіз немесе бізге қоңырау шалыңыз.',
  'invalid-request': 'Деректер қабылданбады. Оларды тексеріп, қайталап көріңіз.',
  unknown: 'Бірдеңе дұрыс болмады. Қайталап көріңіз.',
};
