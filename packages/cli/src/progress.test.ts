import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { progress } from './progress.ts';

/** Standard error that remembers what was written. */
function terminal(isTTY: boolean) {
  let text = '';
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    }),
    { isTTY },
  );
  return { stream, text: () => text };
}

test('long input on a terminal is told in one line, which goes away', () => {
  const { stream, text } = terminal(true);
  let time = 0;
  const shown = progress(stream, () => time);
  for (const [at, rows] of [
    [900, 5000],
    [1100, 6000],
    [1150, 6500],
    [1400, 12_000],
  ] as const) {
    time = at;
    shown.rows(rows);
  }
  shown.end();
  expect(text()).toBe('\r6,000 rows read\r12,000 rows read\r\u001B[K');
});

test('short input is not worth a word, and a file is no terminal', () => {
  for (const isTTY of [true, false]) {
    const { stream, text } = terminal(isTTY);
    let time = 0;
    const shown = progress(stream, () => time);
    time = isTTY ? 500 : 5000;
    shown.rows(1000);
    shown.end();
    expect(text()).toBe('');
  }
});
