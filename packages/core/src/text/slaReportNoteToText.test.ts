import { expect, test } from 'vitest';
import { report } from '../../test/documents.ts';
import type { SlaReportNote } from '../sla/types.ts';
import { slaReportNoteToText } from './slaReportNoteToText.ts';
import { slaReportToHtml } from './slaReportToHtml.ts';
import { slaReportToMarkdown } from './slaReportToMarkdown.ts';
import { slaReportToText } from './slaReportToText.ts';

const metrics = ['resolution'];

test.for<readonly [SlaReportNote, string]>([
  [
    { code: 'unseen-event', event: 'done', metrics: ['first-response', 'resolution'], seen: ['created', 'closed'] },
    'The policy waits for the event "done" (first-response and resolution), which no ticket has; there is "created" and "closed". It may merely not have occurred.',
  ],
  [
    { code: 'unseen-field', field: 'prio', metrics, seen: ['priority'], closest: 'priority' },
    'The policy looks at the field "prio" (resolution), which no ticket has; did you mean "priority"?',
  ],
  [
    { code: 'unseen-value', field: 'status', value: 'Resolvd', metrics, seen: ['New', 'Resolved'], closest: 'Resolved' },
    'The policy compares the field "status" with "Resolvd" (resolution), which no ticket has; did you mean "Resolved"? It may merely not have occurred.',
  ],
  [
    { code: 'unseen-value', field: 'priority', value: 1, metrics, seen: ['1'], closest: '1' },
    'The policy compares the field "priority" with 1 (resolution), which no ticket has; did you mean "1"? It may merely not have occurred.',
  ],
  [
    { code: 'unseen-deadline', deadline: 'promised', metrics, seen: [] },
    'The policy holds tickets to the deadline "promised" (resolution), which no ticket has; there is none.',
  ],
  [
    { code: 'unseen-actor', actor: 'human', metrics, seen: ['bot', 'customer'] },
    'The policy waits for something done by "human" (resolution), which no ticket has; there is "bot" and "customer". It may merely not have occurred.',
  ],
  [
    { code: 'unseen-actor', actor: 'human', metrics, seen: [] },
    'The policy waits for something done by "human" (resolution), and no ticket says who did anything.',
  ],
  [
    { code: 'tickets-in-several-files', ticketCount: 2, ticketId: 'INC-7', repeatedRowCount: 3 },
    '2 tickets have rows in more than one file, such as INC-7; 3 rows say what another file has said already. Was a log given twice?',
  ],
  [
    { code: 'tickets-in-several-files', ticketCount: 1, ticketId: 'INC-7', repeatedRowCount: 0 },
    '1 ticket has rows in more than one file, such as INC-7; they were taken together.',
  ],
  [
    { code: 'events-before-creation', ticketCount: 12, firstTicketIds: ['INC-1', 'INC-2'] },
    '12 tickets have an event dated before their creation, such as INC-1 and INC-2; it counts at the creation, so it may make the ticket met.',
  ],
  [
    { code: 'events-before-creation', ticketCount: 1, firstTicketIds: ['INC-1'] },
    '1 ticket has an event dated before its creation: INC-1; it counts at the creation, so it may make the ticket met.',
  ],
])('%j', ([note, sentence]) => {
  expect(slaReportNoteToText(note)).toBe(sentence);
});

test.for([
  ['text', slaReportToText],
  ['Markdown', slaReportToMarkdown],
  ['HTML', slaReportToHtml],
] as const)('notes stand in the report, with how many there are: %s', ([, toFormat]) => {
  const first = [{ code: 'unseen-value', field: 'status', value: 'Resolvd', metrics, closest: 'Resolved' }] as const;
  const text = toFormat({ ...report, input: { ...report.input, notes: { count: 21, first } } }).replaceAll(/<\/?bdi>/g, '');
  expect(text).toContain('Worth checking (first 1 of 21)');
  expect(text).toContain('Resolvd');
});

test('a report without notes has no place for them', () => {
  expect(slaReportToText({ ...report, input: { ...report.input, notes: { count: 0, first: [] } } })).not.toContain('Worth checking');
});
