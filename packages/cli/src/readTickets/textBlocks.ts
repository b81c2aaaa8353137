import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnusableInput } from '../unusableInput.ts';

/** A file, or standard input, as bytes. */
export type ByteSource = AsyncIterable<Uint8Array>;

const NEWLINE = 0x0a;

/**
 * The text of a file in blocks of whole lines: unpacked if it is gzip (told by its first bytes, not by its name), UTF-8 with or without a byte order
 * mark, never cut inside a line or a character.
 *
 * @param source the name of the file in messages
 * @throws {UnusableInput} when the bytes are no UTF-8 text, or the gzip data are damaged
 */
export async function* textBlocks(bytes: ByteSource, source: string): AsyncGenerator<string> {
  let linesBefore = 0;
  let first = true;
  for await (let block of wholeLines(unpacked(bytes, source))) {
    if (first) {
      assertText(block, source);
      if (block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf) block = block.subarray(3);
      first = false;
    }
    if (!isUtf8(block) || block.includes(0)) throw new UnusableInput(notText(block, linesBefore, source));
    linesBefore += countLines(block);
    const text = block.toString('utf8');
    // Line ends of the oldest kind: such a file comes as one block without a line feed.
    yield text.includes('\n') ? text : text.replaceAll('\r', '\n');
  }
}

/** The bytes as they are, or unpacked if they begin like gzip. */
async function* unpacked(bytes: ByteSource, source: string): AsyncGenerator<Buffer> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let headLength = 0;
  while (headLength < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
    headLength += next.value.length;
  }
  const start = Buffer.concat(head);
  const all = (async function* () {
    try {
      if (start.length > 0) yield start;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      }
    } finally {
      // Standard input that nobody reads to its end would keep the program waiting.
      await iterator.return?.();
    }
  })();
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all;
    return;
  }

  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  pipeline(Readable.from(all), gunzip, () => {
    // A failure reaches the loop below through the stream.
  });
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') !== true) throw error;
    throw new UnusableInput(`${source}: expected gzip data that can be unpacked; got damaged or cut ones (${message})`);
  }
}

/** The same bytes, cut behind line feeds; the last block may end without one. */
async function* wholeLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield begun.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...begun, chunk.subarray(0, end)]);
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** Says early, and by name, what people give by mistake. */
function assertText(start: Buffer, source: string): void {
  const kind = start.subarray(0, 5).toString('latin1');
  // A column may be called PK.
  const got = kind.startsWith('PK\u0003\u0004')
    ? 'a ZIP archive (an XLSX workbook is one: export it as CSV)'
    : kind.startsWith('\u00ff\u00fe') || kind.startsWith('\u00fe\u00ff')
      ? 'UTF-16 text'
      : kind.startsWith('%PDF-')
        ? 'a PDF'
        : undefined;
  if (got !== undefined) throw new UnusableInput(`${source}: expected CSV as UTF-8 text, plain or gzip; got ${got}`);
}

function notText(block: Buffer, linesBefore: number, source: string): string {
  let line = linesBefore;
  for (let from = 0; from < block.length;) {
    const newline = block.indexOf(NEWLINE, from);
    const to = newline < 0 ? block.length : newline + 1;
    const bytes = block.subarray(from, to);
    line += 1;
    if (bytes.includes(0)) return `${source}: expected CSV as UTF-8 text, plain or gzip; got binary data (a zero byte in line ${line})`;
    if (!isUtf8(bytes)) break;
    from = to;
  }
  return `${source}: expected CSV as UTF-8 text, plain or gzip; got bytes that are no UTF-8 in line ${line} (another encoding, such as Windows-1252, or a binary file)`;
}

function countLines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
