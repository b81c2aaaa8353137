import { expect, test } from 'vitest';
import type { BreachReason } from '../sla/types.ts';
import { breachReasonToText } from './breachReasonToText.ts';

test.for<{ reason: BreachReason; text: string }>([
  {
    reason: { code: 'counted-while', field: 'status', value: 'Resolved', countedMs: 424_800_000, shareRatio: 0.975 },
    text: '118 h while Resolved',
  },
  {
    reason: { code: 'counted-while', field: 'escalated', value: true, countedMs: 60_000, shareRatio: 0.1 },
    text: '1 min while escalated was true',
  },
  { reason: { code: 'still-running' }, text: 'still running' },
  { reason: { code: 'never-paused' }, text: 'never paused' },
  { reason: { code: 'paused', pauseCount: 3, pausedMs: 5_400_000 }, text: 'paused 3 times, which took out 1 h 30 min' },
  { reason: { code: 'reopened', reopenCount: 1 }, text: 'reopened once' },
  { reason: { code: 'reopened', reopenCount: 2, countedSinceMs: 5_400_000 }, text: 'reopened twice, 1 h 30 min used since the first time' },
  { reason: { code: 'reopened', reopenCount: 1, countedSinceMs: 5_400_000 }, text: 'reopened once, 1 h 30 min used since' },
  { reason: { code: 'target-changed' }, text: 'the target changed to one that was already exceeded' },
])('$text', ({ reason, text }) => {
  expect(breachReasonToText(reason)).toBe(text);
});

test('a value from outside stays on one line and cannot command a terminal', () => {
  const value = 'Waiting\nfor \u001b[31mcustomer\u202e';
  expect(breachReasonToText({ code: 'counted-while', field: 'status', value, countedMs: 60_000, shareRatio: 1 })).toBe(
    '1 min while Waiting for �[31mcustomer',
  );
});
