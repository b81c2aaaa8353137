import fc from 'fast-check';
import { expect, test } from 'vitest';
import { report } from '../../test/documents.ts';
import type { SlaReport } from '../sla/types.ts';
import { slaReportToHtml } from './slaReportToHtml.ts';
import { slaReportToMarkdown } from './slaReportToMarkdown.ts';
import { slaReportToText } from './slaReportToText.ts';

const nasty = fc.constantFrom(
  '<script>',
  '</td>',
  '"><img src=x onerror=a>',
  '|',
  '\\|',
  '\\',
  '\n\n# x',
  '- ',
  '1. ',
  '```',
  '&amp;',
  '\r',
  '\u2028',
  '\u001b[2J',
  '\u202e',
  '\u2069',
  '\ud800',
  'משרד',
  '東京',
  '__proto__',
);
const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(nasty, fc.string()), { maxLength: 4 }).map((parts) => parts.join('')),
);

/** The report with other names at every place where a name from outside can stand. */
function named([policy, metric, field, value, ticketId, version]: readonly string[]): SlaReport {
  const name = (text: string | undefined) => text ?? '';
  const key = { [name(field)]: name(value), month: '2026-10' };
  return {
    ...report,
    policy: { ...report.policy, id: name(policy), name: name(policy) },
    madeWith: { [name(version)]: name(version) },
    input: {
      ...report.input,
      rows: {
        ...report.input.rows,
        reasons: { [name(value)]: 1 },
        firstRejected: [{ file: name(policy), line: 2, reason: 'x', column: name(field), expected: name(metric), received: name(value) }],
      },
      notes: {
        count: 3,
        first: [
          { code: 'unseen-value', field: name(field), value: name(value), metrics: [name(metric)], seen: [name(policy)] },
          { code: 'tickets-in-several-files', ticketCount: 2, ticketId: name(ticketId), repeatedRowCount: 3 },
          { code: 'events-before-creation', ticketCount: 2, firstTicketIds: [name(ticketId)] },
        ],
      },
      findings: { [name(field)]: 2 },
    },
    metrics: report.metrics.map((original) => ({
      ...original,
      metric: name(metric),
      adherence: {
        ...original.adherence,
        by: [name(field), 'month'],
        groups: original.adherence.groups.map((group) => ({ ...group, key })),
      },
      worstBreaches: original.worstBreaches.map((breach) => ({
        ...breach,
        ticketId: name(ticketId),
        fields: { [name(field)]: name(value) },
        reasons: [{ code: 'counted-while', field: name(field), value: name(value), countedMs: 1, shareRatio: 1 }],
      })),
      atRisk: original.atRisk.map((clock) => ({ ...clock, ticketId: name(ticketId), fields: { [name(field)]: name(value) } })),
    })),
  };
}

const reports = fc.array(names, { minLength: 6, maxLength: 6 }).map(named);
const plain = named(['a', 'b', 'c', 'd', 'e', 'f']);

test('no name makes markup of HTML', () => {
  const tag =
    /<(?:!doctype html|\/?(?:html|head|meta|title|body|main|h[123]|p|div|table|caption|thead|tbody|tr|th|td|ul|li|bdi|span)(?: [a-z-]+="[^"<>]*")*)>/g;
  const style = /<style>[^<]*<\/style>/;
  const tagsOf = (html: string) => html.replace(style, '').match(tag);
  const plainTags = tagsOf(slaReportToHtml(plain))?.filter((each) => !each.includes('aria-label'));
  fc.assert(
    fc.property(reports, (some) => {
      const html = slaReportToHtml(some);
      expect(html.replace(style, '').replace(tag, '')).not.toMatch(/[<>"]/);
      expect(tagsOf(html)?.filter((each) => !each.includes('aria-label'))).toEqual(plainTags);
    }),
  );
});

test('no name breaks a line or a table of Markdown', () => {
  const shape = (markdown: string) =>
    markdown.split('\n').map((line) => {
      const cells = line.startsWith('|') ? line.replace(/\\[\\|]/g, '').split('|').length : 0;
      return `${/^(#+ |- |\*\*)?/.exec(line)?.[0]}${cells}`;
    });
  const plainShape = shape(slaReportToMarkdown(plain));
  fc.assert(
    fc.property(reports, (some) => {
      expect(shape(slaReportToMarkdown(some))).toEqual(plainShape);
    }),
  );
});

test('no name commands a terminal', () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 0, max: 200 }), (some, columns) => {
      expect(slaReportToText(some, { columns }).replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}|\u202e/u);
    }),
  );
});
