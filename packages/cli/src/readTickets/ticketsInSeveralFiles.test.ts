import { expect, test } from 'vitest';
import { ticketsInSeveralFiles } from './ticketsInSeveralFiles.ts';

const row = (file: number, at: number, status = 'New') => ({ file, at, values: [status], name: undefined, actor: undefined });

test('each file with tickets of its own is nothing to note', () => {
  expect(
    ticketsInSeveralFiles([
      { id: 'A', rows: [row(0, 1), row(0, 1)] },
      { id: 'B', rows: [row(1, 1)] },
    ]),
  ).toBeUndefined();
});

test('what a file says twice itself is no repetition; what another says again is', () => {
  const rows = [row(0, 1), row(0, 1), row(0, 2), row(1, 1), row(1, 3)];
  expect(ticketsInSeveralFiles([{ id: 'A', rows }])).toMatchObject({ ticketCount: 1, ticketId: 'A', repeatedRowCount: 1 });
});

test('three copies are two repetitions of each row', () => {
  const rows = [0, 1, 2].flatMap((file) => [row(file, 1), row(file, 2, 'Closed')]);
  expect(ticketsInSeveralFiles([{ id: 'A', rows }])).toMatchObject({ repeatedRowCount: 4 });
});
