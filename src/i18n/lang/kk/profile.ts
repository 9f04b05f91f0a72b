// Responsible for: the Kazakh texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite «сіз».
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Сіздің деректеріңіз',
    name: 'Аты',
    email: 'Эл. пошта',
    changeNumber: forms.phone.changeNumber,
    save: 'Сақтау',
    signInFirst: 'Деректеріңізді көру және өзгерту үшін кіріңіз.',
    kept: 'Сіз аккаунттан шықтыңыз. Қайта кіріңіз: енгізгеніңіз сақталып тұр.',
    'name-required': 'Атыңызды енгізіңіз.',
    emailMissing: 'Эл. поштаңызды енгізіңіз.',
    emailWrong: 'Эл. поштаны тексеріңіз: ол мынадай болуы керек: name@example.com.',
    nameRefused: 'Бұл ат қабылданбады. Оны тексеріп, қайталап көріңіз.',
    emailRefused: 'Бұл эл. пошта қабылданбады. Оны тексеріңіз немесе басқасын енгізіңіз.',
    saved: 'Деректеріңіз сақталды.',
    savedSoon: 'Өзгеріс қабылданды. Күшіне енуі біраз уақыт алуы мүмкін.',
    mailSent: 'Аз қалды: жаңа эл. поштаға жіберілген хатты ашыңыз. Оған дейін ескісі жарамды.',
    unconfirmed: 'Әлі расталмаған: осы мекенжайға жіберілген хатты ашыңыз.',
    unchanged: 'Ештеңе өзгерген жоқ.',
    notSaved: 'Байланыс үзілді. Өзгерістер сақталмады. Қайталап көріңіз.',
    maybeSaved: 'Байланыс үзілді. Өзгерістер сақталып қойған болуы мүмкін. Білу үшін «Сақтау» түймесін қайта басыңыз.',
    maybeMail:
      'Байланыс үзілді. Жаңа мекенжайға хат келген-келмегенін қараңыз. Келмесе, «Сақтау» түймесін қайта басыңыз.',
    keepNumber: 'Осы нөмірді қалдыру',
  },
  account: {
    title: 'Сіздің аккаунтыңыз',
    bookings: 'Жазылулар',
    profile: 'Профиль',
    loyalty: 'Бонустар',
    password: forms.signIn.password,
  },
};
