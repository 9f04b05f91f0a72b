// Responsible for: a WordPress of a test's own, from Debian's packages: its files copied, MariaDB on a private socket, PHP's
// built-in server. Nothing outside its folder is written, and the folder goes when it is closed.
import {spawn, execFileSync, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {findCommand} from '../../scripts/system.mjs';
import {freePort} from '../proxy/support/redis.js';

/** Where Debian's package puts it. */
const packaged = '/usr/share/wordpress';

export interface WordPress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** One line for each row. */
  query(sql: string): string;
  /** What PHP has said: notices, warnings and errors. */
  errors(): string;
  theme(name: string, files: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const root = join(folder, 'site');
  cpSync(packaged, root, {recursive: true, dereference: true});
  mkdirSync(join(root, 'wp-content/uploads'), {recursive: true});
  const log = join(folder, 'php.log');
  const socket = join(folder, 'db.sock');
  const database = await startMariaDb(folder, socket);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  writeFileSync(join(root, 'wp-config.php'), configuration(socket, log));
  const settings = ['display_errors=0', `error_log=${log}`, 'upload_max_filesize=8M', 'mysqli.reconnect=1'];
  const php = spawn('php', [...settings.flatMap((one) => ['-d', one]), '-S', `localhost:${port}`, '-t', root], {
    stdio: 'ignore',
    env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
  });
  const [user, password] = ['owner', randomBytes(12).toString('hex')];
  await until(async () => (await fetch(`${url}/wp-admin/install.php`)).ok);
  const form = {weblog_title: 'A studio', user_name: user, admin_email: 'owner@example.com', language: ''};
  const body = new URLSearchParams({...form, admin_password: password, admin_password2: password, pw_weak: 'on'});
  const answer = await (await fetch(`${url}/wp-admin/install.php?step=2`, {method: 'POST', body})).text();
  if (!answer.includes('wp-login.php')) throw new Error(`WordPress was not installed: ${answer.slice(0, 2000)}`);
  return {
    url,
    user,
    password,
    query: (sql) =>
      execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-N', 'wordpress', '-e', sql]).toString(),
    errors: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    theme(name, files) {
      mkdirSync(join(root, 'wp-content/themes', name));
      for (const [file, text] of Object.entries(files)) {
        writeFileSync(join(root, 'wp-content/themes', name, file), text);
      }
    },
    async close() {
      for (const child of [php, database]) await stop(child);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function startMariaDb(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  const account = process.getuid?.() === 0 ? ['--user=root'] : [];
  const quick = ['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin', '--innodb-buffer-pool-size=64M'];
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...account],
    {stdio: 'ignore'},
  );
  const server = findCommand('mariadbd') ?? 'mariadbd';
  const options = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    ...quick,
    ...account,
  ];
  const child = spawn(server, options, {stdio: 'ignore'});
  const create = ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', 'CREATE DATABASE wordpress'];
  await until(async () => {
    execFileSync('mariadb', create, {stdio: 'ignore'});
    return true;
  });
  return child;
}

function configuration(socket: string, log: string): string {
  const constants: Readonly<Record<string, string | boolean>> = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
    // It asks nobody, and starts nothing by itself.
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
    AUTH_KEY: randomBytes(32).toString('hex'),
    NONCE_KEY: randomBytes(32).toString('hex'),
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Asks again while it is refused or fails, for a minute at most. */
async function until(works: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  for (let last: unknown = 'it said no'; ; await wait(100)) {
    try {
      if (await works()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error('Not there in a minute', {cause: last});
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}
