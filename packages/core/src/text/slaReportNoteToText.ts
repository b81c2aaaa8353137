import type { SlaReportNote } from '../sla/types.ts';
import { noteText } from './messages.en.ts';
import { withoutMarks } from './quoted.ts';

/**
 * A note of a report, in English, as a sentence.
 *
 * @param note as a report or `policyGaps` gives it
 * @returns plain text without line breaks: escape it for the format that it goes into
 * @since 0.1.0
 * @example
 * slaReportNoteToText({ code: 'unseen-field', field: 'prio', metrics: ['resolution'], seen: ['priority'] }); // 'The policy looks at the field "prio" (resolution), which no ticket has; there is "priority".'
 */
export function slaReportNoteToText(note: SlaReportNote): string {
  return withoutMarks(noteText(note)).replaceAll('\u00a0', ' ');
}
