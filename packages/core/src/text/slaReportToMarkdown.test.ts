import { expect, test } from 'vitest';
import { report } from '../../test/documents.ts';
import { slaReportToMarkdown } from './slaReportToMarkdown.ts';

test('headings, a table and lists', () => {
  const markdown = slaReportToMarkdown(report);
  expect(markdown.match(/^#+ .*$/gm)).toEqual([
    '# SLA report: Gold support',
    '## resolution',
    '### Worst breaches (2 of 9)',
    '### At risk (2)',
    '## first-response',
    '## What this rests on',
    '### Worth checking (2)',
    '### Rejected rows (first 1 of 3)',
  ]);
  expect(markdown).toContain(
    '| P1 | 2026-10 | 95.3 % | 91.2–97.5 % | 181 | 9 | 4 | 2 h | 7 h |\n| (none) | 2026-11 | none decided | – | 0 | 0 | 3 | none ended | – |',
  );
  expect(markdown).toContain(
    '\n- INC-7 (priority P1): 62 h allowed, 121 h used, 59 h over: 118 h while Resolved, 3 h while Active; never paused; reopened once, 2 h used since.',
  );
});

test('names keep to their place', () => {
  const [metric] = report.metrics;
  const [breach] = metric.worstBreaches;
  const worstBreaches = ['- a', '1. b', '# c', 'd | e', '<script>', '*f*', 'a\nb', '__g__', 'משרד 1'].map((ticketId) => ({
    ...breach,
    ticketId,
    fields: {},
  }));
  const markdown = slaReportToMarkdown({ ...report, metrics: [{ ...metric, worstBreaches }] });
  expect([...markdown.matchAll(/^- (.*): 62 h allowed/gm)].map(([, name]) => name)).toEqual([
    String.raw`\- a`,
    String.raw`1\. b`,
    String.raw`\# c`,
    String.raw`d \| e`,
    String.raw`\<script\>`,
    String.raw`\*f\*`,
    'a b',
    String.raw`\_\_g\_\_`,
    '\u2068משרד 1\u2069',
  ]);
});
