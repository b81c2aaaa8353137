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
  expect(levels).toEqual([1, 2, 3, 3, 2, 2, 3]);
});

test('no script, no inline style, nothing from elsewhere', () => {
  expect(html).not.toMatch(/<script|style=|\son\w+=|href=|src=|https?:/);
});
