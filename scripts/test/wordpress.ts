// Responsible for: `npm run test:wordpress`: tests of the plugin in a real WordPress. Installs missing Debian packages (some 50 MB,
// as root), and builds the plugin if needed. `npm test` does not include it. Not for: the tests (test/wordpress).
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ensureInstalled, findCommand} from '../../tools/system.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

// PHP comes with the web server's module otherwise, and the database with a service.
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'mariadb-server-core',
];
const isThere = () =>
  ['php', 'mariadbd', 'mariadb-install-db', 'mariadb'].every(findCommand) &&
  existsSync('/usr/share/wordpress/wp-settings.php');
if (!isThere()) {
  const {command, output} = await ensureInstalled(packages, isThere);
  if (!isThere()) {
    console.error(
      `WordPress is missing, and installing it failed (${command}):\n${output}\nInstall: ${packages.join(' ')}`,
    );
    process.exit(1);
  }
}

if (!existsSync('dist/cdn/integrity.json')) run('--import', 'tsx', 'scripts/build/main.ts');
run('--import', 'tsx', 'scripts/build/wordpress.ts');
run('node_modules/@playwright/test/cli.js', 'test', '-c', 'test/wordpress/playwright.config.ts');

function run(...args: string[]): void {
  const {status} = spawnSync(process.execPath, args, {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}
