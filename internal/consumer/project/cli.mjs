import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '@plumbline/cli/package.json' with { type: 'json' };
import mappingSchema from '@plumbline/cli/schemas/ticket-mapping.v1.schema.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };

const bin = join('node_modules/@plumbline/cli', manifest.bin.plumbline);
const plumbline = (...args) => execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
assert.equal(plumbline('--version').trim(), manifest.version);
assert.equal(typeof mappingSchema.$id, 'string');

const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
try {
  const [tickets, policy] = ['tickets.csv', 'policy.json'].map((name) => join(folder, name));
  writeFileSync(tickets, 'id,createdAt,priority,resolvedAt\nT-1,2026-03-27T16:30:00Z,P1,2026-03-30T11:00:00Z\n');
  writeFileSync(policy, JSON.stringify(documents.policy));
  const report = JSON.parse(plumbline('sla', 'report', tickets, '--policy', policy, '--as-of', '2026-04-01T00:00:00Z', '--format', 'json'));
  assert.equal(report.kind, 'sla-report');
  assert.equal(report.metrics[0].adherence.total.met, 1);
} finally {
  rmSync(folder, { recursive: true });
}
