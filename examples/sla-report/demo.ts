import { fileURLToPath } from 'node:url';
import { runCli } from '../../packages/cli/src/runCli.ts';

// The main job over the sample: what `plumbline sla report` says of 240 tickets that a generator made.

const path = (name: string) => fileURLToPath(new URL(`sample/${name}`, import.meta.url));
const words = [
  'sla',
  'report',
  'tickets.csv',
  '--policy',
  'policy.json',
  '--mapping',
  'mapping.json',
  '--by',
  'priority,month',
  '--list',
  '5',
];

process.stdout.write(`240 tickets of a support desk, made up by a generator, held against what was promised.
How to read the report, and how to make one of your own tickets: docs/guide/report.md

In examples/sla-report/sample:
$ plumbline ${words.join(' ')}

`);
process.exitCode = await runCli(
  words.map((word) => (/\.(csv|json)$/.test(word) ? path(word) : word)),
  process,
);
