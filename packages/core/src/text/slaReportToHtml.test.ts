import { expect, test } from 'vitest';
import { report } from '../../test/documents.ts';
import { slaReportToHtml } from './slaReportToHtml.ts';

const html = slaReportToHtml(report);

test('a whole document in a language, with a title', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
  expect(html).toContain('<title>SLA report: Gold support</title>');
  expect(html.trimEnd().endsWith('</html>')).toBe(true);
});

test('tables have captions and headers', () => {
  expect(html.match(/<table>/g)).toHaveLength(1);
  expect(html).toContain('<caption><bdi>resolution</bdi> by <bdi>priority</bdi> and month</caption>');
  expect(html.match(/<th scope="col"/g)).toHaveLength(9);
  expect(html.match(/<th scope="row"/g)).toHaveLength(4);
});

test('headings descend one by one', () => {
  const levels = [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
  expect(levels).toEqual([1, 2, 3, 3, 2, 2, 3, 3]);
});

test('no script, no inline style, nothing from elsewhere', () => {
  expect(html).not.toMatch(/<script|style=|\son\w+=|href=|src=|https?:/);
});

test('dates and ranges are not parted over lines; a name may be, whatever it looks like', () => {
  expect(html).toContain('<th scope="col" class="name"><bdi>priority</bdi></th><th scope="col" class="date">month</th>');
  expect(html).toContain('<th scope="row" class="date"><bdi>2026-10</bdi></th>');
  expect(html).toContain('181 of 190, range <span class="together">91.2–97.5</span>\u00a0%;');
  expect(html).toContain('Started <span class="together">2026-10-01\u00a010:00</span>, due');
  const [metric] = report.metrics;
  const worstBreaches = [{ ...metric.worstBreaches[0], ticketId: '2026-10-01', fields: {} }];
  expect(slaReportToHtml({ ...report, metrics: [{ ...metric, worstBreaches }] })).toContain('<li><bdi>2026-10-01</bdi>: ');
});
