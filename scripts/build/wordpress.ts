// Responsible for: `npm run wordpress`, which writes the WordPress plugin with the built script, as a folder and a zip in
// integrations/wordpress/dist. Run `npm run build` first. Not for: the plugin's source (integrations/wordpress).
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {elements, lazyFiles} from './sources.js';
import {version} from './version.js';
import {zip} from './zip.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const name = 'altegio-elements';
const out = `integrations/wordpress/dist/${name}`;
if (!existsSync('dist/cdn/integrity.json')) {
  console.error('There is no dist/cdn. Build it first: npm run build');
  process.exit(1);
}
rmSync('integrations/wordpress/dist', {recursive: true, force: true});
mkdirSync(`${out}/elements`, {recursive: true});
cpSync(`integrations/wordpress/${name}`, out, {recursive: true});

// The plugin loads the module with all elements. It does not need the classic script, or the files of single elements that are in the module.
const others = elements.filter((element) => !(element in lazyFiles)).map((element) => `${element}.js`);
const unwanted = new Set([...others, `${name}.iife.js`, 'integrity.json']);
for (const entry of readdirSync('dist/cdn')) {
  if (!unwanted.has(entry)) cpSync(`dist/cdn/${entry}`, `${out}/elements/${entry}`, {recursive: true});
}

// WordPress reads the version in the header of the plugin, and the address of its scripts contains it.
const main = `${out}/${name}.php`;
const stamped = readFileSync(main, 'utf8')
  .replace(/^( \* Version: ).*$/m, `$1${version}`)
  .replace(/('ALTEGIO_ELEMENTS_VERSION', ')[^']*/, `$1${version}`);
writeFileSync(main, stamped);
cpSync('LICENSE', `${out}/LICENSE`);

const archive = zip(out);
writeFileSync(`${out}.zip`, archive);
console.log(`${out}.zip: ${Math.round(archive.length / 1024)} kB`);
