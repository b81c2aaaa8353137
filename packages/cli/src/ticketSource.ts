import { createReadStream } from 'node:fs';
import type { CliIo } from './cliIo.ts';
import { fileProblem } from './fileProblem.ts';
import type { TicketSource } from './readTickets/types.ts';

/** Opens what stands on the command line as a file of tickets: `-` is standard input, which is asked for only then, since Node opens it at that. */
export function ticketSource(path: string, io: Pick<CliIo, 'stdin'>): TicketSource {
  return path === '-' ? { name: 'standard input', bytes: io.stdin } : { name: path, bytes: fileBytes(path) };
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Buffer;
  } catch (error) {
    throw fileProblem(path, 'a CSV file', error);
  }
}
