import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages: WordPress with a theme, PHP to run it, and its database. */
const packages = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql', 'mariadb-server'];
const needed = [
  '/usr/share/wordpress/wp-settings.php',
  '/usr/share/wordpress/wp-content/themes/twentytwentythree',
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
];

/**
 * Makes sure that a WordPress is there to be copied and run. Installs Debian's where that can be done.
 *
 * @throws Error with what to do, when it is not there and cannot be had
 */
export function installWordPress(): void {
  const missing = () => needed.filter((path) => !existsSync(path));
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...words: string[]) =>
      execFileSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  if (missing().length > 0)
    throw new Error(
      `These are missing: ${missing().join(', ')}. On Debian, as root: apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
}
