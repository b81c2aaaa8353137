/** Marks around a text from outside, by which its direction is kept apart from that of the sentence. */
const ISOLATE = '\u2068';
const ISOLATE_END = '\u2069';

/** Characters that end a line or are not for reading: a terminal would obey some of them, others turn the direction of what follows. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text from outside, such as the name of a ticket, made ready to stand in a sentence: on one line, without control characters, its direction kept to
 * itself. What a format has to escape is left to the format.
 */
export function quoted(text: string): string {
  const clean = text.replace(LINE_BREAKS, ' ').replace(CONTROLS, '\ufffd').replace(DIRECTIONS, '').trim();
  return ISOLATE + (clean === '' ? '“”' : clean) + ISOLATE_END;
}

/** The text without the marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The text with the marks only where a direction has to be kept: for formats that have no markup for it. */
export function withoutNeedlessMarks(text: string): string {
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/g, (marked, inside: string) => (RIGHT_TO_LEFT.test(inside) ? marked : inside));
}
