import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#harness/freePort.ts';

/** A site of somebody else's, made with WordPress. */
export type WordPress = {
  origin: string;
  /** What a post holds in the database. */
  contentOf(id: number): string;
  /** Ends it and leaves nothing behind. */
  stop(): Promise<void>;
};

export const people = { admin: 'administrator', author: 'author' } as const;
/** What asks for the classic editor, which WordPress still brings: the plugin of that name only says that it shall be used. */
export const classicEditor = 'classic-editor';
export const password = 'only on this machine';

/**
 * Starts a WordPress of its own on a free port of this machine: a copy of Debian's, PHP's own server, a database that
 * listens to a socket in its folder. It reaches the portal, and nobody else.
 *
 * @param portal the address of the portal, whose pages WordPress asks for what to embed
 */
export async function startWordPress(portal: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [site, data, socket] = [join(folder, 'site'), join(folder, 'data'), join(folder, 'socket')];
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const running: ChildProcess[] = [];
  const start = (program: string, words: string[]) => {
    running.push(spawn(program, words, { stdio: 'ignore' }));
  };
  const php = (code: string) =>
    execFileSync('php', ['-d', 'display_errors=stderr', '-r', code], { cwd: site, encoding: 'utf8' });
  const sql = (statement: string) =>
    execFileSync('mariadb', ['--no-defaults', '-u', 'root', '-S', socket, '-N', '-B', '-r', '-e', statement], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const stop = async () => {
    for (const child of running.reverse()) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true });
    writeFileSync(join(site, 'wp-config.php'), configOf(origin, socket));
    mkdirSync(join(site, 'wp-content/mu-plugins'));
    writeFileSync(join(site, 'wp-content/mu-plugins/only-here.php'), onlyHere(new URL(portal).port));
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    execFileSync(
      'mariadb-install-db',
      ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: 'ignore' },
    );
    start('/usr/sbin/mariadbd', [
      ...['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
      ...[`--pid-file=${join(folder, 'pid')}`, '--innodb-flush-log-at-trx-commit=0'],
    ]);
    await expect.poll(() => attempt(() => sql('select 1')), { timeout: 60_000 }).toBe('1\n');
    sql('create database wordpress character set utf8mb4');
    php(install);
    start('php', ['-q', '-S', `127.0.0.1:${port}`, '-t', site]);
    const status = () =>
      fetch(`${origin}/wp-login.php`).then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(status, { timeout: 60_000 }).toBe(200);
    return { origin, stop, contentOf: (id) => sql(`select post_content from wordpress.wp_posts where ID = ${id}`) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const attempt = (work: () => string): string => {
  try {
    return work();
  } catch {
    return '';
  }
};

const configOf = (origin: string, socket: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', 'localhost');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** WordPress asks no address of the own machine, and no unusual port, unless its site says so; and shows one editor. */
const onlyHere = (port: string) => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${port}]);
add_filter('use_block_editor_for_post', fn($is_used) => $is_used && !isset($_GET['${classicEditor}']));
`;

const install = `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A charity', 'admin', 'admin@example.org', false, '', '${password}');
wp_insert_user(['user_login' => 'author', 'user_pass' => '${password}', 'user_email' => 'author@example.org', 'role' => 'author']);
update_option('show_avatars', 0);
switch_theme('twentytwentythree');
`;
