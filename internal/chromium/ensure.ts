/** Sees that there is a Chromium to test in: as root on Debian it installs one, elsewhere it says what to install. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.ts';

if (chromiumPath() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log('installing chromium for the tests of elements');
  const apt = (...args: readonly string[]) =>
    execFileSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  // With the fonts of the reference screenshots.
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}

if (chromiumPath() === undefined) {
  console.error('Elements are tested in Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.');
  process.exitCode = 1;
}
