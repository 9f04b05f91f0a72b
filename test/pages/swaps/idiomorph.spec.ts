// idiomorph and morphdom turn one state of a page into the next: elements stay, attributes that are not in the new HTML go.
import {morphCases} from './morph-cases.js';

morphCases({
  name: 'idiomorph',
  files: ['idiomorph/dist/idiomorph.js'],
  call: 'Idiomorph.morph(main, html)',
});

morphCases({
  name: 'morphdom',
  files: ['morphdom/dist/morphdom-umd.js'],
  call: 'morphdom(main, html)',
});
