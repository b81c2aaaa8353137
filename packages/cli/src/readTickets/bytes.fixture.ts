import type { TicketSource } from './types.ts';

/** Text or bytes as a source, in pieces of `size` bytes. */
export function source(content: string | Uint8Array, { name = 'tickets.csv', size = 1 << 16 } = {}): TicketSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  };
}
