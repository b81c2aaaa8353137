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

process.stdout.write(`In examples/sla-report/sample (made by generateTickets.ts):\n$ plumbline ${words.join(' ')}\n\n`);
process.exitCode = await runCli(
  words.map((word) => (/\.(csv|json)$/.test(word) ? path(word) : word)),
  process,
);
