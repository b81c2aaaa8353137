import assert from 'node:assert/strict';
import { addBusinessTime, PlumblineError, slaClocks } from '@plumbline/core';
import { addBusinessTime as sameFunction } from '@plumbline/core/calendar';
import { parseSlaPolicy, safeParseSlaPolicy } from '@plumbline/core/schema';
import manifest from '@plumbline/core/package.json' with { type: 'json' };
import policySchema from '@plumbline/core/schemas/sla-policy.v1.schema.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };

const policy = parseSlaPolicy(documents.policy);
const [calendar] = policy.calendars;

// Over the weekend and the clock change.
assert.equal(addBusinessTime(calendar, '2026-03-27T16:30:00Z', 'PT4H').toISOString(), '2026-03-30T11:00:00.000Z');
assert.equal(sameFunction, addBusinessTime);

const clocks = slaClocks(policy, documents.ticket, { asOf: '2026-04-01T00:00:00Z' });
assert.deepEqual(
  clocks.map(({ metric, verdict }) => [metric, verdict]),
  [['resolution', 'met']],
);

assert.equal(safeParseSlaPolicy({ ...documents.policy, targets: 'none' }).status, 'invalid');
assert.throws(() => parseSlaPolicy({}), PlumblineError);
assert.equal(manifest.name, '@plumbline/core');
assert.equal(typeof policySchema.$id, 'string');

for (const subpath of Object.keys(manifest.exports)) {
  if (!subpath.includes('json')) assert.notEqual(Object.keys(await import(`@plumbline/core${subpath.slice(1)}`)).length, 0, subpath);
}
