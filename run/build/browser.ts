import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Opens a page several times as fast as a whole browser does, and the tests open hundreds. */
const headlessShell = '/usr/bin/chromium-headless-shell';
const places = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const installed = () =>
  [process.env.CHROMIUM, ...places, chromium.executablePath()].find((path) => path && existsSync(path));

/** Runs a command and tells whether it went well; what it prints is shown only when asked for. */
function attempt(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's headless shell where that can be done; elsewhere the tests take longer. */
export function installHeadlessShell(): void {
  const isOurs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (process.env.CHROMIUM || existsSync(headlessShell) || !isOurs) return;
  const install = () => attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  if (install() || (attempt('apt-get', 'update') && install())) return;
  console.log(`${headlessShell} could not be installed, and the browser tests take several times as long without it.`);
}

/**
 * Finds a Chromium for the browser tests, or installs one: the one named by CHROMIUM, the system's (a headless shell before
 * all), Playwright's own, Debian's.
 *
 * @returns the path of the program
 * @throws Error with what to do, when none can be had
 */
export function findBrowser(): string {
  const ways = [
    () => true,
    () => attempt('npx', 'playwright', 'install', 'chromium'),
    () => attempt('apt-get', 'update') && attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'),
  ];
  for (const way of ways) {
    const found = way() && installed();
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium, and none was found or could be installed. Install Chromium or Chrome, or set CHROMIUM to the path of one, and run this again.',
  );
}
