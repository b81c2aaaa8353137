import { existsSync } from 'node:fs';

/** Where Debian and others put it. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium alone on a machine without a network: it looks nothing up and updates nothing. */
export const launchOptions = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** The installed Chromium: that of `CHROMIUM_PATH`, else one in the usual places. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '' ? CHROMIUM_PATH : PLACES.find((place) => existsSync(place));
}
