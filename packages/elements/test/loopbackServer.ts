import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server on this machine. */
export interface LoopbackServer {
  /** Puts a page there, with a content security policy, and returns its address. */
  add(html: string, policy: string | undefined): string;
  close(): Promise<void>;
}

/** Serves the scripts of a folder, and pages; keeps no process running. */
export async function serve(folder: string): Promise<LoopbackServer> {
  const pages = new Map<string, { readonly html: string; readonly policy: string | undefined }>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    const file = join(folder, url);
    if (page) {
      const policy = page.policy === undefined ? {} : { 'content-security-policy': page.policy };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy }).end(page.html);
    } else if (url.endsWith('.js') && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    add(html, policy) {
      const path = `/page-${pages.size}`;
      pages.set(path, { html, policy });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
