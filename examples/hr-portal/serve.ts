import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a strict portal would send: no script and no style but its own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types plumbline-lit";

/** The ports that are tried, one after the other. */
const PORTS = Array.from({ length: 20 }, (_, index) => 4600 + index);

/** Serves files by their paths, and folders by paths that end in a slash, on this machine alone and on the first port that is free. */
export async function serve(places: Readonly<Record<string, string>>): Promise<{ readonly server: Server; readonly address: string }> {
  for (const port of PORTS) {
    const server = createServer((request, response) => void answer(request.url ?? '/', places, response));
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      return { server, address: `http://127.0.0.1:${port}/` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`ports ${PORTS[0]} to ${PORTS.at(-1)} are taken`);
}

async function answer(url: string, places: Readonly<Record<string, string>>, response: ServerResponse): Promise<void> {
  const file = fileAt(new URL(url, 'http://localhost').pathname, places);
  const type = TYPES[extname(file)];
  const found = type !== undefined && (await stat(file).catch(() => undefined))?.isFile() === true;
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
  createReadStream(file).pipe(response);
}

/** The file at a path; a name in a folder is one name, so that no path leads out of it. */
function fileAt(path: string, places: Readonly<Record<string, string>>): string {
  const exact = places[path];
  if (exact !== undefined) return exact;
  const [, folder = '', name = ''] = /^(\/.+\/)([\w.-]+)$/.exec(path) ?? [];
  return join(places[folder] ?? '/nowhere', name);
}
