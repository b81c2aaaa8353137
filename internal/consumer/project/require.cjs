const assert = require('node:assert/strict');
const { businessTimeBetween } = require('@plumbline/core');
const { parseSlaPolicy } = require('@plumbline/core/schema');
const documents = require('./documents.json');

const [calendar] = parseSlaPolicy(documents.policy).calendars;
assert.equal(businessTimeBetween(calendar, '2026-03-27T16:30:00Z', '2026-03-30T11:00:00Z'), 4 * 3_600_000);
