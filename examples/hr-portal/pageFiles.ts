import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What the page consists of besides the script. */
export const pageFiles: Readonly<Record<string, string>> = {
  '/': path('index.html'),
  '/icon.svg': path('icon.svg'),
  '/portal.css': path('portal.css'),
  '/data/': path('data'),
};
