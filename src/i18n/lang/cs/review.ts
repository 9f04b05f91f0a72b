// Responsible for: the Czech texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Jaká byla vaše návštěva?',
    rating: 'Vaše hodnocení',
    ratingHint: '1 je špatné, 5 je vynikající.',
    ratingMissing: 'Vyberte hodnocení od 1 do 5.',
    text: 'Vaše recenze',
    optional: 'Můžete nechat prázdné.',
    send: 'Odeslat recenzi',
    sent: 'Děkujeme. Vaše recenze byla odeslána.',
    submitted: 'Tato návštěva už byla ohodnocena.',
    checking: 'Spojení se přerušilo. Ověřujeme, zda se vaše recenze odeslala…',
    notSent: 'Spojení se přerušilo. Vaše recenze nebyla odeslána. Můžete to zkusit znovu.',
    notKnown: 'Nepodařilo se ověřit, zda se vaše recenze odeslala.',
    checkAgain: 'Ověřit znovu',
    rated: '{rating} z 5',
    tip: 'Dát spropitné',
    privacy: 'Zásady ochrany osobních údajů',
    terms: 'Podmínky',
    'not-found': 'Tuto návštěvu se nepodařilo najít. Zkontrolujte odkaz nebo nás kontaktujte.',
  },
};
