import type { BreachReason } from '../sla/types.ts';
import { breachReasonsEnglish } from './breachReasons.en.ts';
import { reasonText } from './breachReasons.ts';
import { withoutMarks } from './quoted.ts';

/**
 * Why a clock was breached, in English, as part of a sentence.
 *
 * @param reason as a report gives it
 * @returns plain text without line breaks: escape it for the format that it goes into
 * @since 0.1.0
 * @example
 * breachReasonToText({ code: 'counted-while', field: 'status', value: 'Resolved', countedMs: 424_800_000, shareRatio: 0.975 }); // '118 h while Resolved'
 * breachReasonToText({ code: 'paused', pauseCount: 2, pausedMs: 5_400_000 }); // 'paused twice, which took out 1 h 30 min'
 */
export function breachReasonToText(reason: BreachReason): string {
  return withoutMarks(reasonText(reason, breachReasonsEnglish)).replaceAll('\u00a0', ' ');
}
