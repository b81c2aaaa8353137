import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { CliIo } from './cliIo.ts';
import { runCli } from './runCli.ts';
import { ticketSource } from './ticketSource.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../../examples/sla-report/sample/${name}`, import.meta.url));

/** Node opens standard input when it is first asked for: even that may wait, or fail where there is none. */
const closed = {
  get stdin(): CliIo['stdin'] {
    throw new Error('standard input was touched');
  },
};

test('a report over files never touches standard input', async () => {
  const written: string[] = [];
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
  const args = ['sla', 'report', sample('tickets.csv'), '--policy', sample('policy.json'), '--mapping', sample('mapping.json')];
  const io = Object.defineProperties({ stdout: sink(), stderr: sink() }, Object.getOwnPropertyDescriptors(closed)) as CliIo;
  expect(await runCli(args, io)).toBe(0);
  expect(written.join('')).toContain('SLA report');
});

test('only "-" asks for standard input', () => {
  expect(ticketSource(sample('tickets.csv'), closed).name).toBe(sample('tickets.csv'));
  expect(() => ticketSource('-', closed)).toThrow('standard input was touched');
});
